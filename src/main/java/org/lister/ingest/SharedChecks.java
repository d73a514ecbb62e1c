package org.lister.ingest;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.NhsNumber.Fault;

/** What every row is held to, whichever file it is in: practice and NHS number come first. */
final class SharedChecks {

  private static final int PRACTICE = 0;

  private SharedChecks() {}

  static List<Check> of() {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check(RowReason.ROW_SHAPE, row -> !row.arrived().isWhole()));
    checks.add(
        new Check(
            RowReason.PRACTICE_FOREIGN,
            row -> !row.arrived().practice().equals(row.cells()[PRACTICE])));
    for (Fault fault : Fault.values()) {
      checks.add(new Check(RowReason.of(fault), row -> row.fault() == fault));
    }
    return checks;
  }
}
