package org.lister.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules account for a difference of denominators. */
class AccountTest {

  private static final Account ACCOUNT = new Account(MadeUpRules.ruleset(), MadeUpRules.first());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # register, denominator, YOUNG, DMPCAPU, DMPCADEC, causes
          0,          -12,         0,     12,      0,        DMPCAPU
          0,          -12,         0,     12,      7,        DMPCAPU
          -12,        -12,         0,     0,       0,        register
          -12,        -12,         0,     0,       12,       register or DMPCADEC
          0,          -12,         0,     5,       7,        DMPCAPU+DMPCADEC
          3,          -2,          5,     1,       9,        register+YOUNG
          0,          4,           0,     -4,      0,        DMPCAPU
          0,          4,           0,     4,       0,        ''
          0,          -12,         1,     5,       6,        ''
          0,          0,           3,     -3,      0,        ''
          0,          -12,         0,     0,       0,        ''
          """)
  void the_register_one_rejection_or_two_account_for_it_to_the_patient(
      long register, long denominator, long young, long unsuitable, long chose, String causes) {
    Map<String, Long> differences = new LinkedHashMap<>();
    differences.put("register", register);
    differences.put("denominator", denominator);
    differences.put("numerator", denominator);
    differences.put("YOUNG", young);
    differences.put("DMPCAPU", unsuitable);
    differences.put("DMPCADEC", chose);
    List<String> told =
        new Causes(differences)
            .exact().stream()
                .map(cause -> String.join("+", cause.stream().map(Contribution::field).toList()))
                .toList();
    assertThat(String.join(" or ", told)).isEqualTo(causes);
  }

  @Test
  void the_rule_that_rejects_is_told_in_english() {
    assertThat(told(pair(88, 100), pair(12, 0)))
        .containsExactly(
            "The denominator differs by -12; DMPCAPU differs by +12: rule 2 of the denominator"
                + " rejects as DMPCAPU when PU_DAT is recorded.");
  }

  @Test
  void a_rule_that_rejects_in_its_other_branch_is_told_the_other_way_round() {
    Map<String, Case.Pair> counts =
        Map.of("denominator", pair(9, 10), "YOUNG", pair(1, 0), "numerator", pair(5, 3));
    assertThat(ACCOUNT.of(new Case("practice", "X00001", "XM001", counts)))
        .containsExactly(
            "The denominator differs by -1; YOUNG differs by +1: rule 1 of the denominator rejects"
                + " as YOUNG unless PAT_AGE is at least 17.",
            "The numerator differs by +2: see the rules of the numerator below.");
  }

  @Test
  void a_rejection_that_only_one_source_tells_accounts_for_nothing() {
    assertThat(told(pair(88, 100), new Case.Pair(12L, null)))
        .singleElement()
        .asString()
        .contains("no single rejection, no two and not the register", "together: +0");
  }

  @Test
  void what_agrees_needs_no_account() {
    assertThat(told(pair(100, 100), pair(3, 3))).isEmpty();
  }

  private static List<String> told(Case.Pair denominator, Case.Pair unsuitable) {
    return ACCOUNT.of(
        new Case(
            "england",
            "ENG",
            "XM001",
            Map.of("register", pair(100, 100), "denominator", denominator, "DMPCAPU", unsuitable)));
  }

  private static Case.Pair pair(long ours, long theirs) {
    return new Case.Pair(ours, theirs);
  }
}
