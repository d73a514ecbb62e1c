package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lister.domain.Agreement.AGREES;
import static org.lister.domain.Agreement.DIFFERS;
import static org.lister.domain.Agreement.ONLY_OURS;
import static org.lister.domain.Agreement.ONLY_THEIRS;
import static org.lister.domain.Agreement.WITHIN;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  private static final Tolerance PRACTICE = Tolerances.standard().usual().practice();
  private static final Tolerance ENGLAND = Tolerances.standard().usual().england();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # ours, theirs, verdict: of a practice, 2 % or 5 patients
          100,   100,     AGREES
          105,   100,     WITHIN
          95,    100,     WITHIN
          106,   100,     DIFFERS
          94,    100,     DIFFERS
          255,   250,     WITHIN
          256,   250,     DIFFERS
          1020,  1000,    WITHIN
          980,   1000,    WITHIN
          1021,  1000,    DIFFERS
          1022,  1001,    DIFFERS
          1021,  1001,    WITHIN
          0,     0,       AGREES
          5,     0,       WITHIN
          6,     0,       DIFFERS
          0,     5,       WITHIN
          0,     6,       DIFFERS
          """)
  void of_a_practice_the_larger_of_share_and_number_decides_and_its_edge_passes(
      long ours, long theirs, Agreement verdict) {
    assertThat(Agreement.of(ours, theirs, PRACTICE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "101, 100, WITHIN",
    "102, 100, DIFFERS",
    "1, 0, DIFFERS",
    "0, 0, AGREES",
    "63639246, 63000000, DIFFERS",
    "63630000, 63000000, WITHIN",
    "63630001, 63000000, DIFFERS"
  })
  void of_england_only_the_share_decides(long ours, long theirs, Agreement verdict) {
    assertThat(Agreement.of(ours, theirs, ENGLAND)).isEqualTo(verdict);
  }

  @Test
  void a_count_of_one_source_only_is_said_to_be_so() {
    assertThat(Agreement.of(0L, null, PRACTICE)).isEqualTo(ONLY_OURS);
    assertThat(Agreement.of(null, 0L, PRACTICE)).isEqualTo(ONLY_THEIRS);
  }

  @Test
  void somebody_has_to_look_at_what_differs_and_at_what_lister_lacks() {
    assertThat(DIFFERS.isBroken()).isTrue();
    assertThat(ONLY_THEIRS.isBroken()).isTrue();
    assertThat(ONLY_OURS.isBroken()).isFalse();
    assertThat(WITHIN.isBroken()).isFalse();
    assertThat(AGREES.isBroken()).isFalse();
  }

  @Test
  void a_share_has_two_decimals_and_is_exact() {
    assertThat(Tolerance.of(new BigDecimal("0.07"), 0).beside(10_000)).isEqualTo(7);
    assertThat(Tolerance.of(new BigDecimal("2"), 5)).isEqualTo(PRACTICE);
    assertThatThrownBy(() -> Tolerance.of(new BigDecimal("0.125"), 0))
        .hasMessageContaining("two decimals");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "100.01, 0", "1, -1", "1e30, 0"})
  void a_tolerance_that_makes_no_sense_is_refused(BigDecimal percent, long patients) {
    assertThatThrownBy(() -> Tolerance.of(percent, patients))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot tolerate");
  }
}
