package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.rules.Condition.Operator;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Relation;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Extraction.Which;
import org.lister.domain.rules.Value.Unit;

class RuleParserTest {

  private static final Value PPED = new Value.Named("PPED");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age on PPED",
        "age on DM_DAT + 1 day",
        "sex",
        "date of birth",
        "registration date",
        "date of death",
        "latest DM_COD",
        "earliest DM_COD on or before PPED",
        "latest DMRES_COD after DMLAT_DAT and on or before PPED - 1 year + 2 days",
        "latest IFCCHBAM_COD with a value after PPED - 12 months and on or before PPED",
        "latest BP_COD with two values or SYSBP_COD and DIABP_COD on one day before PPED",
        "count of FLU_COD on or after QSSD + 5 months",
        "days with FLU_COD",
        "latest QRISK_COD with a value >= 10 after PPED - 3 years",
        "earliest DM_COD on or after 2006-04-01 and on or before PPED",
        "count of DMINVITE_COD at least 7 days apart after PPED - 12 months and on or before PPED",
        "latest of CHD_DAT, PAD_DAT + 1 day, STRK_DAT",
        "earliest of CHD_DAT, 2013-04-01"
      })
  void an_extraction_says_itself_as_it_was_written(String text) {
    assertThat(RuleParser.extraction(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAT_AGE >= 17",
        "PAT_SEX = female",
        "BP_VAL < 140.5",
        "REG_DAT > PPED - 9 months",
        "DM_DAT is null",
        "DM_DAT is not null",
        "A != 1 and B <= 2 and C > 3",
        "on DM_REG and not (on CKD_REG)",
        "BMI_VAL - OLD_VAL + 2 >= 5",
        "days from DIAG_DAT to REV_DAT - 1 month <= 93",
        "DIAG_DAT < 2013-04-01",
        "(A != 1 and B <= 2) or C > 3",
        "not (A = 1 or B = 2)",
        "not (A is not null)",
        "(A = 1 or B = 2) and (C = 3 or (D = 4 and E = 5))"
      })
  void a_condition_says_itself_as_it_was_written(String text) {
    assertThat(RuleParser.condition(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within 93 days before A_DAT | on or after A_DAT - 93 days and on or before A_DAT
          within 279 days after A_DAT | on or after A_DAT and on or before A_DAT + 279 days
          within 6 months of A_DAT    | on or after A_DAT - 6 months and on or before A_DAT + 6 months
          """)
  void within_a_time_of_a_day_is_two_bounds(String span, String bounds) {
    assertThat(RuleParser.extraction("latest DM_COD " + span))
        .isEqualTo(RuleParser.extraction("latest DM_COD " + bounds));
  }

  @Test
  void a_day_that_no_calendar_has_is_refused() {
    assertThatThrownBy(() -> RuleParser.condition("A_DAT < 2025-02-29"))
        .hasMessageContaining("Cannot use the day 2025-02-29");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void what_a_random_tree_says_parses_back_to_the_same_tree(long seed) {
    RandomRules random = new RandomRules(seed);
    List<Field> fields = random.ruleset().fields();
    Dice dice = new Dice(new Random(seed));
    RandomConditions conditions =
        new RandomConditions(
            dice, new RandomValues(dice, KnownNames.of(fields)), List.of("R1_REG"));

    for (Field field : fields) {
      Extraction extraction = field.extraction();
      assertThat(RuleParser.extraction(extraction.toString())).isEqualTo(extraction);
    }
    for (int time = 0; time < 50; time++) {
      Condition condition = conditions.make();
      assertThat(RuleParser.condition(condition.toString())).isEqualTo(condition);
    }
  }

  @Test
  void a_pick_is_read_with_its_source_and_its_bounds() {
    assertThat(RuleParser.extraction("latest IFCCHBAM_COD with a value after PPED - 12 months"))
        .isEqualTo(
            new Extraction.Pick(
                Which.LATEST,
                new Source.Values("IFCCHBAM_COD", null),
                List.of(new Bound(Relation.AFTER, new Value.Shifted(PPED, -12, Unit.MONTH)))));
  }

  @Test
  void or_binds_weaker_than_and_and_not_binds_strongest() {
    Condition a = equal("A", 1);
    Condition b = equal("B", 2);
    Condition c = equal("C", 3);

    assertThat(RuleParser.condition("A = 1 or B = 2 and not C = 3"))
        .isEqualTo(
            new Condition.Any(List.of(a, new Condition.All(List.of(b, new Condition.Not(c))))));
  }

  @Test
  void male_and_female_are_numbers() {
    assertThat(RuleParser.condition("PAT_SEX = female"))
        .isEqualTo(
            new Condition.Comparison(
                new Value.Named("PAT_SEX"), Operator.EQUAL, new Value.Constant(2, "female")));
  }

  @Test
  void what_cannot_be_read_is_told_with_the_word_and_the_column() {
    complains(
        "PAT_AGE >== 17",
        "Cannot read the condition 'PAT_AGE >== 17': unexpected '=' at column 11."
            + " Write for example 'PAT_AGE >= 17 and DMLAT_DAT is not null'.");
  }

  @Test
  void a_condition_that_breaks_off_is_told_so() {
    complains(
        "PAT_AGE >=",
        "Cannot read the condition 'PAT_AGE >=': it ends too early."
            + " Write for example 'PAT_AGE >= 17 and DMLAT_DAT is not null'.");
  }

  @Test
  void a_misspelt_keyword_is_told_what_may_have_been_meant() {
    assertThatThrownBy(() -> RuleParser.extraction("lastest DM_COD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read the field 'lastest DM_COD': unexpected 'lastest' at column 1."
                + " Did you mean 'latest'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PAT_AGE",
        "PAT_AGE AND B = 1",
        "A = 1 && B = 2",
        "age on PPED",
        "A = -1",
        "A = 1 or",
        "(A = 1",
        "A = 1)",
        "a = 1",
        "A is",
        "A = 58 + 3 days",
        "A = '1'"
      })
  void what_is_no_condition_is_refused(String text) {
    assertThatThrownBy(() -> RuleParser.condition(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read the condition");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "age",
        "age on 17",
        "latest",
        "latest dm_cod",
        "latest DM_COD on PPED",
        "latest DM_COD on or before PPED after QSSD",
        "latest DM_COD after PPED - 12 moons",
        "count FLU_COD",
        "latest DM_COD with value",
        "latest DM_COD after PPED - 1.5 years"
      })
  void what_is_no_field_is_refused(String text) {
    assertThatThrownBy(() -> RuleParser.extraction(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read the field");
  }

  @Test
  void a_shift_of_a_million_days_is_refused() {
    assertThatThrownBy(() -> RuleParser.extraction("age on PPED + 1000000 days"))
        .hasMessageStartingWith("Cannot move a day by 1000000");
  }

  private static Condition equal(String name, int number) {
    return new Condition.Comparison(
        new Value.Named(name),
        Operator.EQUAL,
        new Value.Constant(number, Integer.toString(number)));
  }

  private static void complains(String text, String sentence) {
    assertThatThrownBy(() -> RuleParser.condition(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
