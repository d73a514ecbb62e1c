package org.lister.publish;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a practice is paid.
 *
 * @param name of the practice, empty when not known
 * @param commissioner code, empty when not known
 * @param calculation number of the calculation, from 1 for the practice, service and period
 * @param payment pounds to the penny, for all that was done since the first day of the contract
 * @param paidBefore pounds that were approved to earlier days
 * @param aspiration pounds paid in advance
 * @param balance payment less what was paid before less aspiration; below 0 the practice owes it
 * @param leftOut the rule by which national figures leave the practice out, null when they do not
 * @param parameters checksum of prices and averages
 * @param rules checksum of the service and its rules
 */
record Settlement(
    String name,
    String commissioner,
    int calculation,
    @Nullable Long listSize,
    @Nullable BigDecimal averageList,
    @Nullable BigDecimal listFactor,
    @Nullable BigDecimal poundPerPoint,
    BigDecimal points,
    BigDecimal projectedPoints,
    BigDecimal maximumPoints,
    BigDecimal revisedMaximumPoints,
    BigDecimal payment,
    BigDecimal paidBefore,
    BigDecimal aspiration,
    BigDecimal balance,
    @Nullable String leftOut,
    String parameters,
    String rules) {

  static Settlement of(Row row) {
    Cells cells = new Cells(row);
    return new Settlement(
        cells.text("practice_name"),
        cells.text("commissioner"),
        cells.<Integer>of("calculation"),
        cells.orNull("list_size"),
        cells.orNull("average_list"),
        cells.orNull("list_factor"),
        cells.orNull("pound_per_point"),
        cells.amount("points"),
        cells.amount("projected_points"),
        cells.amount("maximum_points"),
        cells.amount("revised_maximum_points"),
        cells.amount("payment"),
        cells.amount("paid_before"),
        cells.amount("aspiration"),
        cells.amount("balance"),
        cells.orNull("left_out"),
        cells.text("parameters"),
        cells.text("rules"));
  }

  /** Whether something was paid already, so that the payment is not what remains to be paid. */
  boolean isPaidInPart() {
    return paidBefore.signum() != 0 || aspiration.signum() != 0;
  }
}
