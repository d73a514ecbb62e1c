package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.QualifyingDates;

class EnglishTest {

  private static final List<Field> FIELDS =
      List.of(
          new Field(1, "PAT_AGE", RuleParser.extraction("age on PPED")),
          new Field(2, "DM_DAT", RuleParser.extraction("earliest DM_COD on or before PPED")),
          new Field(3, "HBA", RuleParser.extraction("latest HBA_COD with a value after DM_DAT")),
          new Field(4, "OTHER", RuleParser.extraction("sex")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "age on PPED | Age in completed years on PPED",
        "registration date | Registration date",
        "latest A after PPED - 1 year | Day of the latest entry of A after the day 1 year before PPED",
        "earliest A with a value | Day and value of the earliest entry of A with a value",
        "count of A | Number of entries of A",
        "count of A at least 7 days apart after PPED | Number of entries of A after PPED,"
            + " each at least 7 days after the one counted before it",
        "days with A before PPED | Number of days with entries of A before PPED",
        "latest B with two values or S and D on one day | Day and two values of the latest pair"
            + " (an entry of B with two values, or entries of S and D on one day)"
      })
  void an_extraction_reads_as_english(String text, String english) {
    assertThat(RuleParser.extraction(text).accept(new ExtractionEnglish())).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAT_AGE >= 17 | PAT_AGE is at least 17",
        "DM_DAT > PPED - 9 months | DM_DAT is after the day 9 months before PPED",
        "DM_DAT is not null and HBA_VAL <= 58 | DM_DAT is recorded and HBA_VAL is at most 58",
        "OTHER = female or DM_DAT is null | OTHER is female or DM_DAT is not recorded",
        "not (OTHER = male) | it does not hold that (OTHER is male)",
        "PAT_AGE < 5 and (OTHER = 1 or OTHER = 2) | PAT_AGE is less than 5 and (OTHER is 1 or OTHER is 2)"
      })
  void a_condition_reads_as_english(String text, String english) {
    ConditionEnglish reading = new ConditionEnglish(KnownNames.of(FIELDS));

    assertThat(RuleParser.condition(text).accept(reading)).isEqualTo(english);
  }

  @Test
  void a_day_of_a_known_period_is_told() {
    QualifyingDates dates = QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31));

    assertThat(
            RuleParser.condition("DM_DAT > PPED - 9 months + 1 day")
                .accept(new ConditionEnglish(KnownNames.of(FIELDS), dates)))
        .isEqualTo(
            "DM_DAT is after the day 1 day after the day 9 months before PPED (1 July 2025)");
    assertThat(
            RuleParser.extraction(
                    "latest A on or after DM_DAT - 1 month and before QSSD + 5 months")
                .accept(new ExtractionEnglish(dates)))
        .isEqualTo(
            "Day of the latest entry of A on or after the day 1 month before DM_DAT"
                + " and before the day 5 months after QSSD (1 September 2025)");
  }
}
