package org.lister.domain.rules.specification;

import java.util.Arrays;
import java.util.List;
import org.lister.domain.document.Block;
import org.lister.domain.rules.Adjustment;

/** Every category of personalised care adjustments with its number and what it means. */
final class AdjustmentsTable {

  private AdjustmentsTable() {}

  static Block.Table glossary() {
    return new Block.Table(
        "Personalised care adjustments and exclusions",
        List.of("category", "name", "meaning"),
        Arrays.stream(Adjustment.values()).map(AdjustmentsTable::row).toList());
  }

  private static Block.Row row(Adjustment adjustment) {
    int category = adjustment.ordinal();
    return Block.Row.of(
        category == 0 ? "none" : Integer.toString(category),
        adjustment.words(),
        adjustment.meaning());
  }
}
