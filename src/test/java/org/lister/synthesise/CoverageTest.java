package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand made-up people are enough for the rules of a whole service to be tried. */
class CoverageTest {

  private static Coverage coverage;

  @BeforeAll
  static void tell() {
    coverage = Coverage.of("qof-2025-26");
  }

  @Test
  void every_rule_of_every_indicator_decides_for_somebody() {
    assertThat(coverage.unreachedOutcomes()).isEmpty();
  }

  @Test
  void somebody_has_an_entry_of_every_cluster() {
    assertThat(coverage.emptyClusters()).isEmpty();
  }

  @Test
  void somebody_has_an_entry_on_either_side_of_every_bound() {
    assertThat(coverage.unreachedSides()).isEmpty();
  }
}
