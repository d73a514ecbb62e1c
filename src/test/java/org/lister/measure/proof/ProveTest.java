package org.lister.measure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.SparkForTests;
import org.lister.conf.Problems;
import org.lister.conf.RulesetReader;
import org.lister.domain.Codelist;
import org.lister.domain.Problem;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/**
 * What scenarios show of a small ruleset. A patient is drawn as {@code name | born registered died
 * | expected | because | date cluster value, …}.
 */
class ProveTest {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String RULES =
      """
      ruleset: T
      service: T
      version: "1"
      status: proposed
      fields:
        1: { PAT_AGE: age on PPED }
        2: { DM_DAT: earliest DM_COD on or before PPED }
        3: { HBA: latest HBA_COD with a value on or before PPED }
        4: { DISSENT_DAT: latest DISSENT_COD on or before PPED }
        5: { ADMITTED_DAT: latest ACSADM on or before PPED }
      registers:
        DM_REG:
          rules:
            - { if: DM_DAT is not null, then: select, else: reject }
      indicators:
        T01:
          title: "Diabetes, HbA1c 58 or less, not admitted"
          of: DM_REG
          denominator:
            - { if: HBA_VAL <= 58, then: select, else: next }
            - { if: DISSENT_DAT is not null, then: reject, else: next, counts as: DISSENT, category: 3 }
            - { if: PAT_AGE < 17, then: reject, else: select }
          numerator:
            - { if: HBA_VAL <= 58 and ADMITTED_DAT is null, then: select, else: reject }
        T02:
          title: "Everybody, with diabetes"
          of: population
          denominator:
            - { if: PAT_AGE >= 0, then: select, else: reject }
          numerator:
            - { if: on DM_REG, then: select, else: reject }
      """;
  private static final String ALL_ROUND =
      """
      p1 | 1960-01-01 2000-01-01            | not in register |               |
      p2 | 1960-01-01 2000-01-01            | numerator       | denominator 1 | 2020-01-01 DM_COD, 2025-01-01 HBA_COD 58
      p3 | 1960-01-01 2000-01-01            | DISSENT         | denominator 2 | 2020-01-01 DM_COD, 2025-01-01 DISSENT_COD
      p4 | 2010-01-01 2010-01-01            | excluded        | denominator 3 | 2020-01-01 DM_COD
      p5 | 1960-01-01 2000-01-01            | denominator     | denominator 3 | 2020-01-01 DM_COD
      p6 | 1960-01-01 2000-01-01 2026-03-31 | not on the list |               | 2020-01-01 DM_COD
      p7 | 1960-01-01 2000-01-01            | denominator     | numerator 1   | 2020-01-01 DM_COD, 2025-01-01 HBA_COD 58, 2025-01-01 ACSADM
      """;
  private static final Map<String, Codelist> CODELISTS =
      Map.of(
          "DM_COD", codelist("DM_COD", 11, 12),
          "HBA_COD", codelist("HBA_COD", 21),
          "DISSENT_COD", codelist("DISSENT_COD", 11, 31));

  private final Ruleset ruleset = ruleset();

  @Test
  void scenarios_that_reach_everything_agree_and_leave_nothing_out() {
    Proof proof = prove("T01", ALL_ROUND);
    assertThat(proof.disagreements()).isEmpty();
    assertThat(proof.agreed()).isEqualTo(7);
    assertThat(proof.coverage().answers()).isEqualTo(10);
    assertThat(proof.coverage().isComplete()).isTrue();
  }

  @Test
  void a_wrong_expectation_is_found_with_the_rule_that_decided() {
    Proof proof = prove("T01", ALL_ROUND.replace("| DISSENT  ", "| numerator"));
    assertThat(proof.agreed()).isEqualTo(6);
    assertThat(sentences(proof))
        .containsExactly(
            "patients.csv:3: p3 (shows p3) is expected to end as numerator. Spark and the twin say"
                + " DISSENT; decided by DM_REG 1 yes (select), denominator 2 yes (reject as"
                + " DISSENT).");
  }

  @Test
  void a_wrong_reason_is_found_although_the_patient_ends_as_expected() {
    Proof proof = prove("T01", ALL_ROUND.replace("numerator 1  ", "denominator 3"));
    assertThat(sentences(proof))
        .containsExactly(
            "patients.csv:7: p7 (shows p7) ends as denominator, but not because of denominator 3;"
                + " decided by DM_REG 1 yes (select), denominator 1 yes (select), numerator 1 no"
                + " (reject).");
  }

  @Test
  void answers_and_endings_that_nobody_reaches_are_told() {
    Coverage coverage =
        prove("T01", ALL_ROUND.lines().skip(1).limit(2).reduce("", (a, b) -> a + b + "\n"))
            .coverage();
    assertThat(coverage.missingAnswers())
        .extracting(Answer::toString)
        .containsExactly(
            "DM_REG 1 no",
            "denominator 2 no",
            "denominator 3 yes",
            "denominator 3 no",
            "numerator 1 no");
    assertThat(coverage.missingEndings())
        .containsExactly("not in register", "excluded", "denominator");
  }

  @Test
  void an_answer_that_cannot_come_is_not_missed_and_told_when_it_comes_after_all() {
    String someone = "p1 | 1960-01-01 2000-01-01 | denominator | |\n";
    Proof without = prove("T02", someone, "denominator 1 no");
    assertThat(without.coverage().answers()).isEqualTo(3);
    assertThat(without.coverage().missingEndings()).containsExactly("numerator");
    assertThat(without.disagreements()).isEmpty();
    Proof against = prove("T02", someone, "denominator 1 yes");
    assertThat(against.agreed()).isEqualTo(1);
    assertThat(sentences(against))
        .containsExactly(
            "patients.csv:99: denominator 1 yes is said never to come, but p1 brings it about. Take"
                + " the comment out.");
  }

  @Test
  void indicators_and_periods_are_proved_together_each_for_itself() {
    Scenarios earlier =
        scenarios(
            "T01",
            PERIOD_END.minusYears(1),
            "p1 | 1960-01-01 2000-01-01 | not in register | | 2025-12-01 DM_COD");
    Scenarios later =
        scenarios(
            "T02", PERIOD_END, "p1 | 1960-01-01 2000-01-01 | numerator | | 2025-12-01 DM_COD");
    List<Proof> proofs = Prove.run(SparkForTests.session(), List.of(earlier, later), CODELISTS);
    assertThat(proofs).extracting(Proof::agreed).containsExactly(1, 1);
  }

  @Test
  void an_entry_gets_the_lowest_code_that_no_other_cluster_of_the_rules_shares() {
    RecordedCodes codes = new RecordedCodes(ruleset, CODELISTS);
    assertThat(codes.code("DM_COD")).isEqualTo(12);
    assertThat(codes.countsFor("DM_COD")).containsExactly("DM_COD");
    assertThat(codes.isLinked("ACSADM")).isTrue();
    RecordedCodes shared =
        new RecordedCodes(
            ruleset,
            Map.of(
                "DM_COD", codelist("DM_COD", 11),
                "HBA_COD", codelist("HBA_COD", 21),
                "DISSENT_COD", codelist("DISSENT_COD", 11)));
    assertThat(shared.code("DM_COD")).isEqualTo(11);
    assertThat(shared.countsFor("DM_COD")).containsExactlyInAnyOrder("DM_COD", "DISSENT_COD");
  }

  @Test
  void spark_and_the_twin_are_told_apart_when_they_differ() {
    Scenarios one =
        scenarios(
            "T01", PERIOD_END, "p1 | 1960-01-01 2000-01-01 | numerator | | 2020-01-01 DM_COD");
    ScenarioPatient patient = new ScenarioPatient(9_000_000_000L, one, one.scenarios().get(0));
    Group.Key key = Group.Key.of(patient);
    Jury jury = new Jury(key, new RecordedCodes(ruleset, CODELISTS));
    assertThat(jury.trial(patient, new byte[] {2, 1}).disagreement())
        .map(Problem::sentence)
        .contains(
            "p1 (shows p1) is expected to end as numerator. Spark says DISSENT by denominator 2,"
                + " the twin says denominator by numerator 1.");
    assertThat(jury.trial(patient, null).disagreement())
        .map(Problem::sentence)
        .contains(
            "p1 (shows p1) is expected to end as numerator. Spark says not on the list, the twin"
                + " says denominator by numerator 1.");
  }

  @Test
  void a_difference_in_another_indicator_is_told_too() {
    Scenarios one =
        scenarios(
            "T01", PERIOD_END, "p1 | 1960-01-01 2000-01-01 | denominator | | 2020-01-01 DM_COD");
    ScenarioPatient patient = new ScenarioPatient(9_000_000_000L, one, one.scenarios().get(0));
    Jury jury = new Jury(Group.Key.of(patient), new RecordedCodes(ruleset, CODELISTS));
    assertThat(jury.trial(patient, new byte[] {5, 2}).disagreement()).isEmpty();
    assertThat(jury.trial(patient, new byte[] {5, 3}).disagreement())
        .map(Problem::sentence)
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("another indicator"));
  }

  private Proof prove(String indicator, String patients, String... never) {
    Scenarios drawn = scenarios(indicator, PERIOD_END, patients);
    List<Scenarios.Never> nevers =
        drawn.answers().stream()
            .filter(answer -> List.of(never).contains(answer.toString()))
            .map(answer -> new Scenarios.Never(99, answer, "it cannot"))
            .toList();
    Scenarios all =
        new Scenarios(
            drawn.file(), ruleset, drawn.indicator(), drawn.periodEnd(), drawn.scenarios(), nevers);
    return Prove.run(SparkForTests.session(), List.of(all), CODELISTS).get(0);
  }

  private Scenarios scenarios(String indicator, LocalDate periodEnd, String patients) {
    return new Scenarios(
        "patients.csv",
        ruleset,
        ruleset.indicators().stream()
            .filter(each -> each.code().equals(indicator))
            .findFirst()
            .orElseThrow(),
        periodEnd,
        patients.lines().map(ProveTest::scenario).toList(),
        List.of());
  }

  private static Scenario scenario(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    String[] days = cells[1].split(" ");
    return new Scenario(
        Integer.parseInt(cells[0].substring(1)),
        cells[0],
        "shows " + cells[0],
        new Scenario.Person(
            LocalDate.parse(days[0]),
            1,
            LocalDate.parse(days[1]),
            days.length > 2 ? LocalDate.parse(days[2]) : null),
        new Scenario.Expectation(cells[2], cells[3].isEmpty() ? null : cells[3]),
        cells[4].isEmpty()
            ? List.of()
            : Arrays.stream(cells[4].split(", ")).map(ProveTest::entry).toList());
  }

  private static Scenario.Entry entry(String text) {
    String[] words = text.split(" ");
    return new Scenario.Entry(
        LocalDate.parse(words[0]),
        words[1],
        words.length > 2 ? Double.valueOf(words[2]) : null,
        null);
  }

  private static Ruleset ruleset() {
    Problems problems = new Problems();
    Ruleset read =
        new RulesetReader(
                new Clusters(Set.of("DM_COD", "HBA_COD", "DISSENT_COD"), Set.of("ACSADM")),
                problems)
            .read("t.yaml", RULES);
    problems.stopIfAny();
    return read;
  }

  private static Codelist codelist(String name, long... codes) {
    Map<Long, String> terms = new HashMap<>();
    Arrays.stream(codes).forEach(code -> terms.put(code, "made up"));
    return new Codelist(name, terms, "made up", true);
  }

  private static List<String> sentences(Proof proof) {
    return proof.disagreements().stream().map(Problem::toString).toList();
  }
}
