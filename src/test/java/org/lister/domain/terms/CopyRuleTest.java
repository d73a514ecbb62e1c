package org.lister.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Terms.Commissioner;

/** Who may write a service after another's. */
class CopyRuleTest {

  @Test
  void a_board_may_copy_any_local_service_and_england_its_own() {
    assertThat(rule(Commissioner.ICB, "XI02", "XI02").objections()).isEmpty();
    assertThat(rule(Commissioner.NATIONAL, "ENG", "ENG").objections()).isEmpty();
  }

  @Test
  void no_board_may_copy_a_national_service_and_england_no_local_one() {
    assertThat(rule(Commissioner.NATIONAL, "XI02", "XI02").objections())
        .singleElement()
        .asString()
        .startsWith("Cannot copy LCS01 for XI02: it is a national service, which ENG alone");
    assertThat(rule(Commissioner.ICB, "ENG", "ENG").objections()).hasSize(1);
  }

  @Test
  void nobody_may_copy_for_another_or_without_the_role() {
    assertThat(rule(Commissioner.ICB, "XI02", "XI01").objections())
        .containsExactly(
            "Cannot copy LCS01 for XI02: Somebody acts for XI01. Act as somebody of XI02.");
    assertThat(
            new CopyRule(
                    "LCS01",
                    Commissioner.ICB,
                    "XI02",
                    new Actor("Somebody", "XI02", Set.of(Role.FINANCE_MANAGEMENT)))
                .objections())
        .containsExactly(
            "Cannot copy LCS01: Somebody has not the role approval management. Add it to actors.yaml, or act as somebody who has it.");
  }

  private static CopyRule rule(Commissioner level, String commissioner, String organisation) {
    return new CopyRule(
        "LCS01",
        level,
        commissioner,
        new Actor("Somebody", organisation, Set.of(Role.APPROVAL_MANAGEMENT)));
  }
}
