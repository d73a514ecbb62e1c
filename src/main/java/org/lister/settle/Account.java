package org.lister.settle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Ratio;

/**
 * What a practice is owed, line by line.
 *
 * @param listFactor null for a service without points
 * @param payment the sum of the lines of the statement
 * @param refusals why it cannot be worked out; none when it could
 */
record Account(
    List<Paid> paid, @Nullable Ratio listFactor, BigDecimal payment, List<Refusal> refusals) {

  /**
   * An achievement in pounds.
   *
   * @param amount exact
   * @param line of the statement, to the penny: that of the group, or of the item
   */
  record Paid(
      Achievement achievement,
      @Nullable Ratio diseaseFactor,
      @Nullable BigDecimal price,
      Ratio amount,
      BigDecimal line) {}

  Account {
    paid = List.copyOf(paid);
    refusals = List.copyOf(refusals);
  }
}
