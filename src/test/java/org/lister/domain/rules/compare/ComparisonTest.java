package org.lister.domain.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.conf.Problems;
import org.lister.conf.RulesetReader;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Ruleset;

/** Every kind of change, told in words. */
class ComparisonTest {

  private static final String RULES =
      """
      ruleset: DM
      service: quality
      version: "1"
      status: proposed
      valid: [2025-04-01, 2026-03-31]
      fields:
        1: { PAT_AGE: age on PPED }
        2: { DM_DAT: latest DM_COD on or before PPED }
        3: { DMRES_DAT: latest DMRES_COD after DM_DAT }
        4: { HBA: latest HBA_COD with a value }
      registers:
        DM_REG:
          rules:
            - { if: PAT_AGE >= 17 and DM_DAT is not null, then: select, else: reject }
      indicators:
        DM1:
          title: "HbA1c of 58 or less"
          of: DM_REG
          denominator:
            - { if: HBA_VAL <= 58, then: select, else: next }
            - { if: DMRES_DAT is not null, then: reject, else: next, counts as: RESOLVED, category: 2 }
            - { if: PAT_AGE >= 80, then: reject, else: select, counts as: OLD }
          numerator:
            - { if: HBA_VAL <= 58, then: select, else: reject }
          points: 17
          thresholds: [35, 75]
        DM2:
          title: "Adults"
          of: population
          denominator:
            - { if: PAT_AGE >= 18, then: select, else: reject }
          numerator:
            - { if: PAT_AGE >= 40, then: select, else: reject }
      """;

  private static final Map<String, Codelist> CODELISTS =
      Map.of(
          "DM_COD", codelist("DM_COD", Map.of(44054006L, "type 2", 46635009L, "type 1")),
          "DMRES_COD", codelist("DMRES_COD", Map.of(315051004L, "resolved")),
          "HBA_COD", codelist("HBA_COD", Map.of(999791000000106L, "HbA1c")));

  private static Codelist codelist(String name, Map<Long, String> terms) {
    return new Codelist(name, terms, "made up", true);
  }

  private static Ruleset ruleset(String text) {
    Problems problems = new Problems();
    Clusters clusters = new Clusters(CODELISTS.keySet(), Set.of());
    Ruleset ruleset = new RulesetReader(clusters, problems).read("DM.yaml", text);
    assertThat(problems.all()).isEmpty();
    return ruleset;
  }

  private static Edition edition(String text) {
    return new Edition(List.of(ruleset(text)), CODELISTS);
  }

  private static Comparison changed(String from, String to) {
    assertThat(RULES).contains(from);
    return Comparison.of(new Editions(edition(RULES), edition(RULES.replace(from, to))));
  }

  @Test
  void the_same_rules_have_no_difference_however_the_file_is_laid_out() {
    Comparison comparison = changed("status: proposed", "status:   proposed # still");
    assertThat(comparison.markdown()).isEqualTo("No difference.\n");
    assertThat(comparison.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: \"1\"   | version: \"2\" | 1 ruleset changes. | - version: 1 → 2",
        "status: proposed | status: unverified | 1 ruleset changes. | - status: proposed → unverified",
        "2026-03-31       | 2027-03-31 | 1 ruleset changes. | - valid for periods that end: from 2025-04-01 to 2026-03-31 → from 2025-04-01 to 2027-03-31",
        "Adults           | Grown-ups | 1 indicator changes. | - title: Adults → Grown-ups",
        "of: population   | of: DM_REG | 1 indicator changes. | - of: population → DM_REG",
        "points: 17       | points: 19 | 1 ruleset changes; 1 indicator changes. | - points: 17 between 35 % and 75 % → 19 between 35 % and 75 %",
        "[35, 75]         | [40, 90] | 1 indicator changes. | - points: 17 between 35 % and 75 % → 17 between 40 % and 90 %",
        "DM2:             | DM9: | 1 indicator is renamed. | The same rules under another code, before DM2.",
        "PAT_AGE >= 40    | PAT_AGE >= 45 | 1 indicator changes. | '| changed | 1 | if PAT_AGE is at least 40: select; otherwise: reject | if PAT_AGE is at least 45: select; otherwise: reject |'",
        "PAT_AGE >= 17    | PAT_AGE >= 16 | 1 indicator is touched only by what it uses; 1 register changes. | Touched by DM_REG.",
        "with a value     | with a value on or before PPED | 1 indicator is touched only by what it uses; 1 field changes. | Touches DM1.",
        "latest DM_COD    | earliest DM_COD | 1 indicator is touched only by what it uses; 1 field changes. | 'Touches DM_REG, DM1.'",
        "3: { DMRES_DAT   | 9: { DMRES_DAT | 1 field changes. | - number: 3 → 9"
      })
  void a_change_is_told(String from, String to, String summary, String line) {
    Comparison comparison = changed(from, to);
    assertThat(comparison.summary()).isEqualTo(summary);
    assertThat(comparison.markdown().lines()).contains(line);
  }

  @Test
  void indicators_come_and_go() {
    String without = RULES.substring(0, RULES.indexOf("  DM2:"));
    Editions less = new Editions(edition(RULES), edition(without));
    Editions more = new Editions(edition(without), edition(RULES));
    assertThat(Comparison.of(less).summary()).isEqualTo("1 indicator is removed.");
    assertThat(Comparison.of(more).summary()).isEqualTo("1 indicator is new.");
    assertThat(Comparison.of(more).markdown()).contains("### Indicator DM2: new\n\nAdults\n");
  }

  @Test
  void registers_and_fields_come_and_go_with_what_they_reach() {
    String more =
        RULES
            .replace("registers:\n", "  5: { PAT_SEX: sex }\nregisters:\n")
            .replace(
                "indicators:\n",
                "  MEN_REG:\n    rules:\n      - { if: PAT_SEX = male, then: select, else: reject }\nindicators:\n");
    Comparison comparison = Comparison.of(new Editions(edition(RULES), edition(more)));
    assertThat(comparison.summary()).isEqualTo("1 register is new; 1 field is new.");
    assertThat(comparison.markdown())
        .contains("### Field PAT_SEX: new\n\nSex\n\nTouches MEN_REG.\n")
        .contains("### Register MEN_REG: new\n\nTouches no register and no indicator.\n");
    assertThat(Comparison.of(new Editions(edition(more), edition(RULES))).summary())
        .isEqualTo("1 register is removed; 1 field is removed.");
  }

  @Test
  void rules_are_added_removed_and_moved_and_the_others_are_not_told() {
    String resolved =
        "      - { if: DMRES_DAT is not null, then: reject, else: next, counts as: RESOLVED, category: 2 }\n";
    String first = "      - { if: HBA_VAL <= 58, then: select, else: next }\n";
    String said =
        "if DMRES_DAT is recorded: reject as RESOLVED (personalised care adjustment 2, clinically unsuitable); otherwise: next rule";
    assertThat(changed(resolved, "").markdown().lines())
        .contains("| removed | 2 | %s |  |".formatted(said))
        .filteredOn(each -> each.startsWith("| "))
        .hasSize(2);
    assertThat(changed(first + resolved, resolved + first).markdown().lines())
        .filteredOn(each -> each.startsWith("| moved"))
        .hasSize(1);
    String added = "      - { if: DM_DAT is null, then: reject, else: next }\n";
    assertThat(changed(first, first + added).markdown().lines())
        .contains("| added | 2 |  | if DM_DAT is not recorded: reject; otherwise: next rule |");
  }

  @Test
  void codes_come_and_go_and_the_indicators_that_use_them_are_named() {
    Edition after =
        edition(RULES)
            .with(codelist("DM_COD", Map.of(44054006L, "type II", 73211009L, "diabetes")));
    Comparison comparison = Comparison.of(new Editions(edition(RULES), after));
    assertThat(comparison.markdown())
        .isEqualTo(
            """
            1 indicator is touched only by what it uses; 1 cluster changes 2 codes.

            ## DM

            ### Indicator DM1: touched

            Touched by DM_COD.

            ## Codelists

            ### Cluster DM_COD: changed

            - term of 44054006: type 2 → type II

            | codes | code | term |
            |---|---|---|
            | added | 73211009 | diabetes |
            | removed | 46635009 | type 1 |

            Used by DM1.
            """);
  }

  @Test
  void rulesets_and_codelists_come_and_go() {
    Edition none = new Edition(List.of(), Map.of());
    assertThat(Comparison.of(new Editions(none, edition(RULES))).summary())
        .isEqualTo("1 ruleset is new; 3 clusters are new with 4 codes.");
    assertThat(Comparison.of(new Editions(edition(RULES), none)).summary())
        .isEqualTo("1 ruleset is removed; 3 clusters are removed with 4 codes.");
  }

  @Test
  void clusters_get_other_names_wherever_fields_ask_for_them() {
    Ruleset renamed = RenamedClusters.in(ruleset(RULES), name -> "OLD_" + name);
    assertThat(new Edition(List.of(renamed), Map.of()).clusters())
        .containsExactly("OLD_DMRES_COD", "OLD_DM_COD", "OLD_HBA_COD");
    assertThat(RenamedClusters.in(renamed, name -> name.substring(4))).isEqualTo(ruleset(RULES));
  }
}
