package org.lister.domain.rules.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.domain.document.Markdown;
import org.lister.domain.document.Section;

class SpecificationTest {

  private final Specification specification =
      new Specification(Diabetes.RULESET, Diabetes.CODELISTS, Diabetes.DATES);

  @Test
  void an_indicator_is_specified_with_what_it_needs_and_nothing_else() {
    assertThat(Markdown.of(specification.indicator(Diabetes.HBA1C)))
        .isEqualTo(
            """
            # DM1: HbA1c \\<= 58 \\| without frailty

            - **Speaks of:** the patients on DMYOUNG_REG
            - **Points:** 17 points: none at or below 35 %, all at or above 75 %, in between in proportion
            - **Prevalence:** Diabetes mellitus (DM): the patients on DM_REG among the population

            > **Open question:** Which readings count?

            Denominator of DM1: rules in order, for the patients on DMYOUNG_REG:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | DM_DAT is after the day 9 months before PPED (30 June 2025) | reject as NEW (personalised care adjustment 6, registered or diagnosed in the last 9 months) | next rule |
            | 2 | HBA_VAL is not recorded | reject as NOVAL (exclusion) | select |

            Numerator of DM1: rules in order, for the patients of the denominator:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | HBA_VAL is at most 58 | select | reject |

            - **Ruleset:** DM, version 1
            - **Status:** Proposed: there is no official text behind it.
            - **Written for periods:** those that end from 1 April 2025 to 31 March 2026

            ## Register DM_REG

            - **Taken from:** the population
            - **Prevalence:** Diabetes mellitus (DM): the patients on DM_REG among the population

            > **Open question:** From which age on?

            Rules of DM_REG, in order:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | DM_DAT is recorded | select | reject |

            ## Register DMYOUNG_REG

            - **Taken from:** the patients on DM_REG
            - **Prevalence:** not published

            Rules of DMYOUNG_REG, in order:

            | rule | if | then | otherwise |
            |---|---|---|---|
            | 1 | PAT_AGE is less than 80 | select | reject |

            ## Fields and clusters

            Fields of DM1 and its registers:

            | field | gives | what it takes |
            |---|---|---|
            | 1 | PAT_AGE | Age in completed years on PPED |
            | 2 | DM_DAT | Day of the earliest entry of DM_COD on or before PPED |
            | 3 | HBA_DAT, HBA_VAL | Day and value of the latest entry of HBA_COD with a value after the day 12 months before PPED (31 March 2025) |

            Clusters of DM1 and its registers:

            | cluster | codes | list | source |
            |---|---|---|---|
            | DM_COD | 2 | as published | reference sets |
            | HBA_COD | 1 | proposed, 1 placeholders for codes not known yet | Lister |

            ## Dates

            Qualifying dates:

            | name | day | meaning |
            |---|---|---|
            | QSSD | 1 April 2025 | first day of the service year |
            | QSED | 31 March 2026 | last day of the service year |
            | PPED | 31 March 2026 | last day of the period |
            | ACHV_DAT | 31 March 2026 | day for which achievement is worked out |
            """);
  }

  @Test
  void a_ruleset_is_its_dates_registers_indicators_by_group_and_every_field() {
    Section ruleset = specification.ruleset();

    assertThat(ruleset.parts())
        .extracting(Section::title)
        .containsExactly(
            "Dates",
            "Registers",
            "Diabetes mellitus (DM)",
            "Without a prevalence group",
            "All fields");
    assertThat(ruleset.parts().get(1).parts())
        .extracting(Section::title)
        .containsExactly("DM_REG: Diabetes mellitus", "DMYOUNG_REG");
    assertThat(ruleset.parts().get(2).parts())
        .extracting(Section::anchor)
        .containsExactly("DM/DM1");
    assertThat(Markdown.of(ruleset))
        .contains("| 1 | PAT_AGE | DMYOUNG_REG, ALL1 |", "| 4 | OTHER | nothing |");
  }

  @Test
  void an_indicator_of_a_ruleset_has_its_own_fields_and_leaves_the_registers_theirs() {
    Section indicator = specification.ruleset().parts().get(2).parts().get(0);

    assertThat(Markdown.of(indicator))
        .contains("Fields of DM1:", "| 2 | DM_DAT |", "| 3 | HBA_DAT, HBA_VAL |")
        .doesNotContain("PAT_AGE", "Rules of DM_REG");
  }

  @Test
  void a_cluster_from_hospital_records_has_no_codes() {
    assertThat(
            Markdown.of(
                new Section(
                    "",
                    "x",
                    List.of(
                        new ClustersTable(Diabetes.CODELISTS)
                            .appendix("All", Set.of("ACSADM", "DM_COD"))))))
        .contains(
            "| ACSADM | none | linked from hospital records, without codes | hospital episodes |  |",
            "| DM_COD | 2 | as published | reference sets | Diabetes mellitus; Type 2 diabetes |");
  }
}
