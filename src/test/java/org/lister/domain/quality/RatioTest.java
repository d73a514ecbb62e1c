package org.lister.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void thirds_stay_thirds_until_they_are_rounded() {
    Ratio third = Ratio.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
    assertThat(third.rounded(4)).isEqualTo(new BigDecimal("0.3333"));
    assertThat(Ratio.of(2, 6)).isEqualTo(third);
    assertThat(Ratio.of(-1, -3)).isEqualTo(third);
    assertThat(Ratio.ONE.minus(third).dividedBy(third)).isEqualTo(Ratio.of(2));
  }

  @Test
  void a_half_is_rounded_up() {
    assertThat(Ratio.of(new BigDecimal("2.345")).rounded(2)).isEqualTo(new BigDecimal("2.35"));
    assertThat(Ratio.of(new BigDecimal("2.3449999")).rounded(2)).isEqualTo(new BigDecimal("2.34"));
  }

  @Test
  void decimals_are_taken_as_they_are_and_compared_exactly() {
    assertThat(Ratio.of(new BigDecimal("1E+2"))).isEqualTo(Ratio.of(100));
    assertThat(Ratio.of(new BigDecimal("0.10"))).isEqualTo(Ratio.of(1, 10));
    assertThat(Ratio.of(333_333_333, 1_000_000_000).isAtLeast(Ratio.of(1, 3))).isFalse();
    assertThat(Ratio.of(7, 2).floor()).isEqualTo(3);
    assertThat(Ratio.of(7, 2).ceiling()).isEqualTo(4);
    assertThat(Ratio.of(8, 2).ceiling()).isEqualTo(4);
  }

  @Test
  void nothing_is_divided_by_nought() {
    assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }
}
