package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lister.domain.Problem;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

class RulesetReaderTest {

  private static final Clusters CLUSTERS =
      new Clusters(Set.of("DM_COD", "DMRES_COD", "IFCCHBAM_COD"), Set.of("ACSADM"));

  private static final String GOOD =
      """
      ruleset: DM
      service: individual-gp-level-data
      version: "1"
      status: proposed
      fields:
        1: { PAT_AGE: age on PPED }
        2: { DMLAT_DAT: latest DM_COD on or before PPED }
        3: { DMRES_DAT: latest DMRES_COD after DMLAT_DAT }
        4: { IFCCHBA: latest IFCCHBAM_COD with a value }
      registers:
        DM_REG:
          rules:
            - { if: PAT_AGE >= 17 and DMLAT_DAT is not null, then: select, else: reject }
        YOUNG_REG:
          of: DM_REG
          rules:
            - { if: PAT_AGE < 40, then: select, else: reject }
      indicators:
        DM1:
          title: "HbA1c of 58 or less"
          of: YOUNG_REG
          denominator:
            - { if: DMRES_DAT is null, then: next, else: reject, counts as: RESOLVED, category: 2 }
            - { if: IFCCHBA_VAL is null, then: reject, else: select, counts as: NOVAL }
          numerator:
            - { if: IFCCHBA_VAL <= 58, then: select, else: reject }
          points: 17
          thresholds: [35, 75]
      """;

  private final Problems problems = new Problems();

  @Test
  void a_ruleset_is_read_as_it_stands() {
    Ruleset ruleset = read(GOOD);

    assertThat(problems.all()).isEmpty();
    assertThat(ruleset.status()).isEqualTo(Ruleset.Status.PROPOSED);
    assertThat(ruleset.fields()).extracting(Field::number).containsExactly(1, 2, 3, 4);
    assertThat(ruleset.registers())
        .extracting(Register::of)
        .containsExactly(Register.POPULATION, "DM_REG");
    Indicator indicator = ruleset.indicators().get(0);
    assertThat(indicator.points()).isEqualTo(new Indicator.Points(17, 35, 75));
    assertThat(indicator.rejections())
        .containsExactly(new Rule.Rejection("RESOLVED", 2), new Rule.Rejection("NOVAL", 0));
  }

  @Test
  void every_problem_of_a_file_is_found_at_once_with_its_line() {
    read(
        GOOD.replace("PPED }", "PEPD }")
            .replace("DMLAT_DAT is not null", "DMLATT_DAT is not null")
            .replace("<= 58", "<== 58"));

    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "DM.yaml:6: Cannot find the field PEPD: it is not defined. Did you mean PPED?",
            "DM.yaml:7: Cannot find the field PEPD: it is not defined. Did you mean PPED?",
            "DM.yaml:13: Cannot find the field DMLATT_DAT: it is not defined. Did you mean DMLAT_DAT?",
            "DM.yaml:26: Cannot read the condition 'IFCCHBA_VAL <== 58': unexpected '=' at column 15."
                + " Write for example 'PAT_AGE >= 17 and DMLAT_DAT is not null'.");
  }

  @Test
  void parts_share_one_set_of_names_and_each_problem_is_told_in_its_own_file() {
    Map<String, String> parts =
        Map.of(
            "shared", "fields:\n  1: { PAT_AGE: age on PPED }\n",
            "dm",
                """
                fields:
                  1: { DM_DAT: latest DM_COD }
                  2: { PAT_AGE: age on PPED }
                registers:
                  DM_REG:
                    unverified: "How long ago may it be?"
                    prevalence: { group: DM, title: Diabetes, list: population }
                    rules: [{ if: PAT_AGE >= 17 and on CHD_REG, then: select, else: reject }]
                indicators:
                  DM1:
                    title: Everybody with diabetes
                    of: DM_REG
                    denominator: [{ if: on DM_REG, then: select, else: reject }]
                    numerator: [{ if: DM_DAT < 2020-01-01, then: select, else: reject }]
                """);
    String root =
        """
        ruleset: DM
        service: any
        version: "1"
        status: unverified
        valid: [2025-04-01, 2026-03-31]
        maximum_points: 5
        parts: [shared, dm]
        """;
    Ruleset ruleset =
        new RulesetReader(CLUSTERS, problems)
            .read(
                Setting.read("root.yaml", root, problems),
                part -> Setting.read(part + ".yaml", parts.get(part), problems));

    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "dm.yaml:2: Cannot use the number 1 twice: another field has it. Choose another number.",
            "dm.yaml:3: Cannot give the name PAT_AGE twice: field 1 has it already. Choose another name.",
            "dm.yaml:8: Cannot find the register CHD_REG: it is not defined. Define it, or use one that is.",
            "root.yaml:6: Cannot pay 5 points at most: those of the indicators add up to 0. Correct this number or theirs.");
    assertThat(ruleset.valid().includes(LocalDate.parse("2026-03-31"))).isTrue();
    assertThat(ruleset.valid().includes(LocalDate.parse("2026-04-01"))).isFalse();
    assertThat(ruleset.counted()).extracting(Register::name).containsExactly("DM_REG");
    assertThat(ruleset.registers().get(0).unverified()).isEqualTo("How long ago may it be?");
  }

  @Test
  void an_unknown_key_is_refused() {
    finds(
        GOOD.replace("title:", "tilte:"),
        "Cannot use the key 'tilte'",
        "the key 'title': it is missing");
    finds(
        GOOD.replace("counts as", "counted as"),
        "Cannot use the key 'counted as'",
        "Cannot use the key 'counted as'",
        "a category without a name");
  }

  @Test
  void a_key_written_twice_is_refused() {
    finds(
        GOOD.replace("  3: {", "  2: {"),
        "Cannot use the key '2' twice: it stands in line 7 already",
        "Cannot find the field DMLAT_DAT",
        "Cannot find the field DMLAT_DAT");
    finds(
        GOOD.replace("YOUNG_REG:\n", "DM_REG:\n"),
        "Cannot use the key 'DM_REG' twice",
        "Cannot find the register DM_REG",
        "Cannot find the register YOUNG_REG");
  }

  @Test
  void a_name_given_twice_is_refused() {
    finds(
        GOOD.replace("DMRES_DAT: latest", "DMLAT_DAT: latest"),
        "Cannot give the name DMLAT_DAT twice: field 2 has it already",
        "Cannot find the field DMRES_DAT");
    finds(
        GOOD.replace("PAT_AGE: age", "PPED: age"),
        "a qualifying date has it already",
        "Cannot find the field PAT_AGE",
        "Cannot find the field PAT_AGE");
  }

  @Test
  void a_cluster_without_a_codelist_is_refused() {
    finds(
        GOOD.replace("latest DMRES_COD", "latest DMRESS_COD"),
        "Cannot find the cluster DMRESS_COD: it is not defined. Did you mean DMRES_COD?");
  }

  @Test
  void a_register_that_is_not_defined_above_is_refused() {
    finds(GOOD.replace("of: YOUNG_REG", "of: YUONG_REG"), "Cannot find the register YUONG_REG");
    finds(GOOD.replace("of: DM_REG", "of: YOUNG_REG"), "Cannot find the register YOUNG_REG");
  }

  @Test
  void a_day_is_not_compared_with_a_number() {
    finds(
        GOOD.replace("DMRES_DAT is null", "DMRES_DAT < 17"),
        "Cannot compare in 'DMRES_DAT < 17': DMRES_DAT is a day and 17 is a number. Compare days with days.");
  }

  @Test
  void a_number_is_no_bound() {
    finds(
        GOOD.replace("after DMLAT_DAT", "after PAT_AGE + 3 days"),
        "Cannot use PAT_AGE + 3 days as a day: it is a number");
  }

  @Test
  void a_linked_cluster_has_days_and_no_values() {
    finds(GOOD.replace("IFCCHBAM_COD with", "ACSADM with"), "Cannot take a value of ACSADM");
    assertThat(findings(GOOD.replace("latest DMRES_COD", "latest ACSADM"))).isEmpty();
  }

  @Test
  void fields_that_depend_on_each_other_are_refused() {
    finds(
        GOOD.replace("latest DM_COD on or before PPED", "latest DM_COD before DMRES_DAT"),
        "depend on each other: DMLAT_DAT needs DMRES_DAT needs DMLAT_DAT");
  }

  @Test
  void the_last_rule_must_decide() {
    finds(
        GOOD.replace("then: reject, else: select, counts as: NOVAL", "then: reject, else: next"),
        "Cannot go on after the last rule: it says next and nothing follows");
  }

  @Test
  void a_rule_that_nobody_reaches_is_refused() {
    finds(
        GOOD.replace("then: next", "then: select"), "Cannot reach this rule: a rule above decides");
  }

  @Test
  void a_rule_whose_condition_was_decided_above_is_refused() {
    finds(
        GOOD.replace("DMRES_DAT is null, then: next", "IFCCHBA_VAL is null, then: select")
            .replace("else: reject, counts as: RESOLVED, category: 2", "else: next"),
        "DM.yaml:24: Cannot reach the branch 'then': rule 1 has decided everybody for whom 'IFCCHBA_VAL is null'."
            + " Take this rule out, or correct one of the two.");
    finds(
        GOOD.replace("IFCCHBA_VAL is null, then", "DMRES_DAT is not null, then"),
        "DM.yaml:24: Cannot reach the branch 'then': rule 1 has decided everybody for whom 'DMRES_DAT is not null'.");
  }

  @Test
  void rules_below_one_that_holds_for_everybody_left_are_refused() {
    finds(
        withDenominator(
            "{ if: IFCCHBA_VAL is null, then: next, else: select }",
            "{ if: IFCCHBA_VAL is null, then: select, else: next }",
            "{ if: PAT_AGE >= 17, then: select, else: reject }"),
        "DM.yaml:24: Cannot reach the rules below: 'IFCCHBA_VAL is null' holds for everybody whom rule 1 leaves undecided.");
  }

  @Test
  void the_same_condition_may_come_again_after_it_decided_nobody_and_as_the_last_word() {
    assertThat(
            findings(
                withDenominator(
                    "{ if: PAT_AGE > 80, then: next, else: next }",
                    "{ if: PAT_AGE > 80, then: reject, else: next }",
                    "{ if: PAT_AGE <= 80, then: next, else: reject }",
                    "{ if: IFCCHBA_VAL is null, then: reject, else: next }",
                    "{ if: IFCCHBA_VAL is not null, then: select, else: reject }")))
        .isEmpty();
  }

  @Test
  void one_name_of_rejections_has_one_category() {
    finds(
        GOOD.replace("counts as: NOVAL", "counts as: RESOLVED"),
        "DM.yaml:24: Cannot count RESOLVED in DM1 as an exclusion: in DM1 it is category 2. Give both one category, or one another name.");
    finds(
        GOOD.replace("counts as: NOVAL", "counts as: RESOLVED, category: 3"),
        "DM.yaml:24: Cannot count RESOLVED in DM1 as category 3: in DM1 it is category 2.");
    assertThat(findings(GOOD.replace("counts as: NOVAL", "counts as: RESOLVED, category: 2")))
        .isEmpty();
  }

  @Test
  void a_category_that_another_indicator_has_may_not_be_missing() {
    finds(
        GOOD + second("counts as: RESOLVED"),
        "DM.yaml:33: Cannot count RESOLVED in DM2 as an exclusion: in DM1 it is category 2.");
    assertThat(findings(GOOD + second("counts as: RESOLVED, category: 2"))).isEmpty();
  }

  @Test
  void two_categories_of_two_indicators_are_pointed_out() {
    read(GOOD + second("counts as: RESOLVED, category: 3"));

    assertThat(problems.all()).isEmpty();
    assertThat(warnings())
        .containsExactly(
            "DM.yaml:33: RESOLVED is category 2 in DM1 and category 3 in DM2. Give one another name if the two are ever compared.");
  }

  @Test
  void what_is_of_no_use_is_pointed_out_where_it_is_written() {
    read(
        GOOD.replace("registers:", "  5: { SEX: sex }\nregisters:")
            .replace("of: YOUNG_REG", "of: DM_REG"));

    assertThat(problems.all()).isEmpty();
    assertThat(warnings())
        .containsExactly(
            "DM.yaml:10: Field 5 SEX is of no use: no rule and no other field takes it. Use it, or take it out.",
            "DM.yaml:16: The register YOUNG_REG is of no use: no indicator and no other register speaks of it,"
                + " and it has no prevalence. Use it, or take it out.");
  }

  @Test
  void a_register_that_is_counted_or_counted_against_is_of_use() {
    read(
        GOOD.replace("of: YOUNG_REG", "of: population")
            .replace(
                "    of: DM_REG",
                "    of: population\n    prevalence: { group: Y, title: Young, list: DM_REG }"));

    assertThat(problems.all()).isEmpty();
    assertThat(warnings()).isEmpty();
  }

  @Test
  void a_misspelt_branch_is_refused() {
    finds(
        GOOD.replace("then: next", "then: nxet"),
        "Cannot use 'nxet' here: it is not one of select, reject, next",
        "Cannot reach this rule");
  }

  @Test
  void a_rejection_is_not_counted_where_nobody_is_rejected_or_in_a_numerator() {
    finds(
        GOOD.replace("else: reject, counts as: RESOLVED", "else: select, counts as: RESOLVED"),
        "Cannot count rejections as RESOLVED: this rule rejects nobody");
    finds(
        GOOD.replace(
            "<= 58, then: select, else: reject", "<= 58, then: select, else: reject, counts as: X"),
        "Cannot use the key 'counts as'");
    finds(GOOD.replace("category: 2", "category: 7"), "Cannot use the category 7");
  }

  @Test
  void points_go_with_two_thresholds() {
    finds(GOOD.replace("[35, 75]", "[35]"), "points go with two thresholds");
    finds(GOOD.replace("[35, 75]", "[75, 35]"), "Cannot use the thresholds 75 and 35");
  }

  @Test
  void a_broken_file_is_told_with_its_line() {
    assertThat(findings("ruleset: DM\nfields: ["))
        .first()
        .asString()
        .startsWith("DM.yaml:2: Cannot read YAML");
  }

  /** The ruleset with other rules for its denominator, from line 23 on. */
  private static String withDenominator(String... rules) {
    int begin = GOOD.indexOf("      - { if: DMRES_DAT");
    int end = GOOD.indexOf("    numerator:");
    return GOOD.substring(0, begin)
        + Arrays.stream(rules).map("      - %s\n"::formatted).collect(Collectors.joining())
        + GOOD.substring(end);
  }

  /** Another indicator, whose first rule of the denominator stands in line 33. */
  private static String second(String countsAs) {
    return """
      DM2:
        title: "Others"
        of: DM_REG
        denominator:
          - { if: DMRES_DAT is not null, then: reject, else: select, %s }
        numerator:
          - { if: IFCCHBA_VAL <= 58, then: select, else: reject }
    """
        .formatted(countsAs);
  }

  private List<String> warnings() {
    return problems.warnings().stream().map(Problem::toString).toList();
  }

  private void finds(String text, String... parts) {
    List<String> findings = findings(text);
    assertThat(findings).hasSize(parts.length);
    for (int place = 0; place < parts.length; place++) {
      assertThat(findings.get(place)).contains(parts[place]);
    }
  }

  private static List<String> findings(String text) {
    Problems found = new Problems();
    new RulesetReader(CLUSTERS, found).read("DM.yaml", text);
    return found.all().stream().map(Problem::toString).toList();
  }

  private Ruleset read(String text) {
    return new RulesetReader(CLUSTERS, problems).read("DM.yaml", text);
  }
}
