package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** What a service pays for is what its rulesets measure. */
class SchemeCheckTest {

  private static final Ruleset RULES =
      new Ruleset(
          "X",
          "T",
          "1",
          Ruleset.Status.PROPOSED,
          List.of(),
          List.of(new Register("X_REG", Register.POPULATION, List.of())),
          List.of(
              new Indicator(
                  "X001",
                  "title",
                  "X_REG",
                  List.of(),
                  List.of(),
                  new Indicator.Points(10, 40, 90))));

  private final Problems problems = new Problems();

  @Test
  void what_both_say_alike_passes_and_what_is_entered_by_hand_needs_no_ruleset() {
    check(
        """
        groups:
          X: { title: X, domain: clinical, register: X_REG }
        indicators:
          X001: { group: X, points: 10.0, thresholds: [40, 90] }
          X002: { group: X, points: 3, thresholds: [40, 90], entry: manual }
        """,
        List.of(RULES));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void other_points_thresholds_indicators_and_registers_are_told_with_their_lines() {
    String service =
        """
        groups:
          X: { title: X, domain: clinical, register: Y_REG }
        indicators:
          X001: { group: X, points: 11, thresholds: [40, 90] }
          X002: { group: X, points: 3, thresholds: [40, 90] }
        items:
          X003: { title: X, price: a price }
        """;
    check(service, List.of(RULES));
    assertThat(problems.all())
        .extracting(problem -> problem.line() + " " + problem.sentence())
        .anyMatch(each -> each.startsWith("2 Cannot count the register Y_REG of the group X"))
        .anyMatch(
            each ->
                each.startsWith(
                    "4 Cannot pay for X001: here it has 11 points and the thresholds 40 and 90, in its ruleset 10, 40 and 90"))
        .anyMatch(each -> each.startsWith("5 Cannot pay for X002: no ruleset"))
        .anyMatch(each -> each.startsWith("7 Cannot pay for X003: no ruleset"))
        .hasSize(4);
  }

  @Test
  void a_flag_has_no_thresholds_and_is_never_measured() {
    check(
        """
        groups:
          X: { title: X, domain: quality improvement }
        indicators:
          X002: { group: X, points: 27, of: flag, entry: manual }
          X003: { group: X, points: 27, of: flag, entry: manual, thresholds: [0, 100] }
          X004: { group: X, points: 27, of: flag }
        """,
        List.of(RULES));
    assertThat(problems.all())
        .extracting(problem -> problem.line() + " " + problem.sentence())
        .anyMatch(each -> each.startsWith("5 Cannot use these thresholds for X003"))
        .anyMatch(each -> each.startsWith("6 Cannot measure the flag X004"))
        .hasSize(2);
  }

  @Test
  void a_service_without_rulesets_is_fed_from_elsewhere() {
    check("items:\n  X003: { title: X, price: a price }\n", List.of());
    assertThat(problems.all()).isEmpty();
  }

  private void check(String text, List<Ruleset> rulesets) {
    Setting root = Setting.read("service.yaml", text, problems);
    new SchemeCheck(root, rulesets).of(new SchemeReader(root).read());
  }
}
