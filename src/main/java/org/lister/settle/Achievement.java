package org.lister.settle;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Flag;
import org.lister.domain.quality.Points;
import org.lister.domain.quality.Projection;
import org.lister.domain.quality.Share;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * What a practice achieved of an indicator or did of an item.
 *
 * @param group null of an item
 * @param share null for a register, a flag, an item and what has not been entered yet
 * @param times how often an item was done, 1 or 0 of a flag, else null
 * @param points achieved; null of an item
 */
record Achievement(
    String indicator,
    int position,
    @Nullable String group,
    String source,
    @Nullable Long register,
    @Nullable Share share,
    @Nullable Long times,
    @Nullable BigDecimal maximum,
    @Nullable BigDecimal points,
    @Nullable BigDecimal projected,
    @Nullable Long toNextPoint,
    @Nullable Long toUpper) {

  /** Of a fraction; without a share nothing is achieved yet. */
  static Achievement ofFraction(
      PaidIndicator paid,
      int position,
      String source,
      @Nullable Long register,
      @Nullable Share share,
      Projection projection) {
    Share known = share == null ? new Share(0, 0) : share;
    return new Achievement(
        paid.code(),
        position,
        paid.group(),
        source,
        register,
        share,
        null,
        paid.points(),
        Points.of(paid, known),
        Points.of(paid, projection.of(known)),
        boxed(Points.toNextPoint(paid, known)),
        boxed(Points.toUpper(paid, known)));
  }

  static Achievement ofRegister(PaidIndicator paid, int position, String source, long register) {
    BigDecimal points = Points.ofRegister(paid, register);
    return new Achievement(
        paid.code(),
        position,
        paid.group(),
        source,
        register,
        null,
        null,
        paid.points(),
        points,
        points,
        null,
        null);
  }

  /** Of what is done or not done; of what is not said yet nothing is achieved. */
  static Achievement ofFlag(
      PaidIndicator paid,
      int position,
      String source,
      @Nullable Long register,
      @Nullable Flag flag) {
    BigDecimal points = Points.ofFlag(paid, flag == null ? Flag.NO : flag);
    return new Achievement(
        paid.code(),
        position,
        paid.group(),
        source,
        register,
        null,
        flag == null ? null : Long.valueOf(flag.number()),
        paid.points(),
        points,
        points,
        null,
        null);
  }

  static Achievement ofItem(String code, int position, String source, long times) {
    return new Achievement(
        code, position, null, source, null, null, times, null, null, null, null, null);
  }

  private static @Nullable Long boxed(OptionalLong patients) {
    return patients.isPresent() ? patients.getAsLong() : null;
  }
}
