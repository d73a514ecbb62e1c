package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand made-up people are enough for the rules of a whole service to be tried. */
class CoverageTest {

  private static Coverage coverage;

  @BeforeAll
  static void tell() {
    coverage = Coverage.of("qof-2025-26");
  }

  /**
   * A diagnosis of the last 3 months is met by a rule before: of asthma while a test is still to
   * come, of diabetes while education is; and nobody is tested later than now.
   */
  private static final Set<String> NEVER =
      Set.of("AST012 rejected by rule 13, DIAG1_DAT", "DM014 rejected by rule 12, DIAG1_DAT");

  /** Within the three years up to the latest entry there is none after it. */
  private static final Set<String> NO_SUCH_DAY =
      Set.of("EXSMOKYEARS on or before EXSMOK_DAT: outside");

  @Test
  void every_rule_of_every_indicator_that_can_decide_does_for_somebody() {
    assertThat(coverage.unreachedOutcomes()).isEqualTo(NEVER);
  }

  @Test
  void somebody_has_an_entry_of_every_cluster() {
    assertThat(coverage.emptyClusters()).isEmpty();
  }

  @Test
  void somebody_has_an_entry_on_either_side_of_every_bound() {
    assertThat(coverage.unreachedSides()).isSubsetOf(NO_SUCH_DAY);
  }
}
