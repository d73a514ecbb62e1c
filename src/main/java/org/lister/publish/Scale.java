package org.lister.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a bar: from 0 to a round per cent that leaves room for every rate drawn on it, so
 * that small rates can be told apart too.
 */
record Scale(int end) {

  /** How wide a bar is drawn. */
  private static final BigDecimal WIDTH = BigDecimal.valueOf(1000);

  private static final List<Integer> ENDS = List.of(2, 5, 10, 20, 50, 100);

  static Scale of(Stream<@Nullable BigDecimal> rates) {
    BigDecimal largest =
        rates.filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return new Scale(
        ENDS.stream()
            .filter(end -> largest.compareTo(BigDecimal.valueOf(end)) <= 0)
            .findFirst()
            .orElse(100));
  }

  /** Where on the bar a rate stands, empty when it is not shown. */
  String at(@Nullable BigDecimal rate) {
    return rate == null
        ? ""
        : rate.multiply(WIDTH)
            .divide(BigDecimal.valueOf(end), 0, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
