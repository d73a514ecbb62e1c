package org.lister.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;

class PointsTest {

  /** Points, thresholds, numerator, denominator, points achieved. */
  @ParameterizedTest
  @CsvSource({
    "17, 35, 75,   0,   0,  0.00",
    "17, 35, 75,   0, 100,  0.00",
    "17, 35, 75,  35, 100,  0.00",
    "17, 35, 75, 351,1000,  0.04",
    "17, 35, 75,  55, 100,  8.50",
    "17, 35, 75,  75, 100, 17.00",
    "17, 35, 75, 100, 100, 17.00",
    "20, 40, 90,   2,   3, 10.67",
    "12, 40, 90, 249, 420,  4.63",
    " 1,  0,100,   1, 200,  0.01",
    " 1,  0,100,  49,9800,  0.01",
    " 1,  0,100,  49,9801,  0.00",
    " 0, 40, 90,  80, 100,  0.00",
    "2.5, 40, 90, 90, 100,  2.50"
  })
  void points_grow_between_the_thresholds_half_up(
      String maximum, String lower, String upper, long numerator, long denominator, String points) {
    assertThat(Points.of(indicator(maximum, lower, upper), new Share(numerator, denominator)))
        .isEqualTo(new BigDecimal(points));
  }

  @Test
  void a_register_brings_all_or_nothing() {
    PaidIndicator indicator = indicator("5", "0", "100");
    assertThat(Points.ofRegister(indicator, 0)).isEqualByComparingTo("0");
    assertThat(Points.ofRegister(indicator, 1)).isEqualByComparingTo("5");
  }

  @Test
  void a_yes_brings_all_and_a_no_nothing() {
    PaidIndicator indicator = indicator("27", "0", "100");
    assertThat(Points.ofFlag(indicator, Flag.NO)).isEqualByComparingTo("0");
    assertThat(Points.ofFlag(indicator, Flag.YES)).isEqualByComparingTo("27");
    assertThat(Flag.of(1)).hasValue(Flag.YES);
    assertThat(Flag.of(0)).hasValue(Flag.NO);
    assertThat(Flag.of(2)).isEmpty();
    assertThat(Flag.of(-1)).isEmpty();
  }

  @Test
  void patients_to_gain_are_counted_to_the_next_point_and_to_the_threshold() {
    PaidIndicator indicator = indicator("10", "40", "90");
    assertThat(Points.toNextPoint(indicator, new Share(65, 100))).hasValue(5);
    assertThat(Points.toUpper(indicator, new Share(65, 100))).hasValue(25);
    assertThat(Points.toNextPoint(indicator, new Share(0, 100))).hasValue(45);
    assertThat(Points.toNextPoint(indicator, new Share(90, 100))).isEmpty();
    assertThat(Points.toUpper(indicator, new Share(90, 100))).isEmpty();
    assertThat(Points.toNextPoint(indicator, new Share(0, 0))).isEmpty();
    assertThat(Points.toUpper(indicator, new Share(0, 0))).isEmpty();
    assertThat(Points.toNextPoint(indicator("0", "40", "90"), new Share(1, 2))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void one_patient_more_never_loses_a_point(long seed) {
    Random dice = new Random(seed);
    for (int trial = 0; trial < 200; trial++) {
      PaidIndicator indicator = any(dice);
      int denominator = 1 + dice.nextInt(400);
      BigDecimal before = BigDecimal.ZERO;
      for (int numerator = 0; numerator <= denominator; numerator++) {
        BigDecimal points = Points.of(indicator, new Share(numerator, denominator));
        assertThat(points).isBetween(before, indicator.points());
        before = points;
      }
      assertThat(before).isEqualByComparingTo(indicator.points());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void the_patients_told_gain_a_point_and_one_fewer_does_not(long seed) {
    Random dice = new Random(seed);
    for (int trial = 0; trial < 5_000; trial++) {
      PaidIndicator indicator = any(dice);
      int denominator = 1 + dice.nextInt(2_000);
      Share now = new Share(dice.nextInt(denominator + 1), denominator);
      BigDecimal aim = Points.of(indicator, now).add(BigDecimal.ONE).min(indicator.points());
      Points.toNextPoint(indicator, now)
          .ifPresent(
              more -> {
                assertThat(Points.of(indicator, plus(now, more))).isGreaterThanOrEqualTo(aim);
                assertThat(Points.of(indicator, plus(now, more - 1))).isLessThan(aim);
              });
      Points.toUpper(indicator, now)
          .ifPresent(
              more -> {
                assertThat(isUpper(indicator, plus(now, more))).isTrue();
                assertThat(isUpper(indicator, plus(now, more - 1))).isFalse();
              });
    }
  }

  @Test
  void what_is_no_share_cannot_be_made() {
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Share plus(Share share, long more) {
    return new Share(share.numerator() + more, share.denominator());
  }

  private static boolean isUpper(PaidIndicator indicator, Share share) {
    return BigDecimal.valueOf(100 * share.numerator())
            .compareTo(indicator.upper().multiply(BigDecimal.valueOf(share.denominator())))
        >= 0;
  }

  private static PaidIndicator any(Random dice) {
    int lower = dice.nextInt(90);
    int upper = lower + 1 + dice.nextInt(100 - lower);
    return indicator("" + (1 + dice.nextInt(45)), "" + lower, "" + upper);
  }

  private static PaidIndicator indicator(String points, String lower, String upper) {
    return new PaidIndicator(
        "X001",
        "X",
        Kind.FRACTION,
        Entry.AUTOMATIC,
        new BigDecimal(points),
        new BigDecimal(lower),
        new BigDecimal(upper));
  }
}
