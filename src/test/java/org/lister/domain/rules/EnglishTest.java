package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.rules.Rule.Verdict;

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
  void an_indicator_is_specified_with_what_it_needs_and_nothing_else() {
    Ruleset ruleset = ruleset();

    assertThat(new Specification(ruleset).indicator(ruleset.indicators().get(0)))
        .isEqualTo(
            """
            ### DM1: HbA1c of 58 or less

            Denominator, of the patients on DM_REG:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | PAT_AGE is at least 80 | reject as OLD (exclusion) | next rule |
            | 2 | HBA_VAL is not recorded | reject as NOVAL (personalised care adjustment 2, clinically unsuitable) | select |

            Numerator, of the denominator:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | HBA_VAL is at most 58 | select | reject |

            Up to 17 points between 35 % and 75 %.

            ### DM_REG

            Of the population:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | PAT_AGE is at least 17 | select | reject |

            | field | gives | what it takes |
            |---|---|---|
            | 1 | PAT_AGE | Age in completed years on PPED |
            | 2 | DM_DAT | Day of the earliest entry of DM_COD on or before PPED |
            | 3 | HBA_DAT, HBA_VAL | Day and value of the latest entry of HBA_COD with a value after DM_DAT |

            DM, version 1. Proposed: there is no official text behind it. QSSD is the first and QSED the last day of the service, PPED the last day of the period, ACHV_DAT the day for which achievement is worked out.
            """);
  }

  @Test
  void the_whole_ruleset_is_specified_with_every_field() {
    assertThat(new Specification(ruleset()).ruleset())
        .startsWith("# DM, version 1\n")
        .contains("| 4 | OTHER | Sex |", "### DM_REG", "### DM1: HbA1c of 58 or less");
  }

  private static Ruleset ruleset() {
    Rule adult = rule("PAT_AGE >= 17", Verdict.SELECT, Verdict.REJECT);
    Rule old = counted("PAT_AGE >= 80", Verdict.NEXT, new Rule.Rejection("OLD", 0));
    Rule none = counted("HBA_VAL is null", Verdict.SELECT, new Rule.Rejection("NOVAL", 2));
    Indicator indicator =
        new Indicator(
            "DM1",
            "HbA1c of 58 or less",
            "DM_REG",
            List.of(old, none),
            List.of(rule("HBA_VAL <= 58", Verdict.SELECT, Verdict.REJECT)),
            new Indicator.Points(17, 35, 75));
    return new Ruleset(
        "DM",
        "T",
        "1",
        Ruleset.Status.PROPOSED,
        FIELDS,
        List.of(new Register("DM_REG", Register.POPULATION, List.of(adult))),
        List.of(indicator));
  }

  private static Rule rule(String condition, Verdict then, Verdict otherwise) {
    return new Rule(RuleParser.condition(condition), then, otherwise, null);
  }

  private static Rule counted(String condition, Verdict otherwise, Rule.Rejection as) {
    return new Rule(RuleParser.condition(condition), Verdict.REJECT, otherwise, as);
  }
}
