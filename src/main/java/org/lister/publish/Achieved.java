package org.lister.publish;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator or item of a statement.
 *
 * @param group code, empty of an item
 * @param source MEASURED, MANUAL or IMPORTED
 * @param maximumPoints null of an item, as all points are
 * @param toNextPoint patients more to one more point, null when all are achieved
 * @param toUpper patients more to the upper threshold, null when it is reached
 * @param price pounds an item, null of an indicator with points
 * @param amount pounds, not rounded
 * @param line pounds of the whole line that this is part of, to the penny: the item, or its group
 */
record Achieved(
    String indicator,
    String group,
    String source,
    @Nullable Long register,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal maximumPoints,
    @Nullable BigDecimal points,
    @Nullable BigDecimal projectedPoints,
    @Nullable Long toNextPoint,
    @Nullable Long toUpper,
    @Nullable BigDecimal diseaseFactor,
    @Nullable BigDecimal price,
    BigDecimal amount,
    BigDecimal line) {

  static Achieved of(Cells cells) {
    return new Achieved(
        cells.of("indicator"),
        cells.text("group_code"),
        cells.text("source"),
        cells.orNull("register"),
        cells.orNull("numerator"),
        cells.orNull("denominator"),
        cells.orNull("percent"),
        cells.orNull("maximum_points"),
        cells.orNull("points"),
        cells.orNull("projected_points"),
        cells.orNull("to_next_point"),
        cells.orNull("to_upper"),
        cells.orNull("disease_factor"),
        cells.orNull("price"),
        cells.amount("amount"),
        cells.amount("line"));
  }

  boolean isItem() {
    return price != null;
  }

  /** Points still to be gained; none of an item. */
  BigDecimal missingPoints() {
    return points == null || maximumPoints == null
        ? BigDecimal.ZERO
        : maximumPoints.subtract(points);
  }
}
