package org.lister.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber.Fault;
import org.lister.domain.NhsNumberRanges;

/** What every row is held to, whichever file it is in: practice and NHS number come first. */
final class SharedChecks {

  static final int PRACTICE = 0;
  static final int NHS_NUMBER = 1;

  private SharedChecks() {}

  static List<Check> of(NhsNumberRanges nhsNumbers) {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.when(RowReason.ROW_SHAPE, row -> !row.isWhole()));
    checks.add(Check.when(RowReason.PRACTICE_FOREIGN, row -> !row.isUnderstood(PRACTICE)));
    checks.add(new Check(RowReason.NHS_NUMBER_MISSING, row -> ofNhsNumber(nhsNumbers, row)));
    return checks;
  }

  private static @Nullable RowReason ofNhsNumber(NhsNumberRanges nhsNumbers, TypedRow row) {
    if (row.isEmpty(NHS_NUMBER)) {
      return RowReason.NHS_NUMBER_MISSING;
    }
    Fault fault = nhsNumbers.fault(row.number(NHS_NUMBER));
    return fault == null ? null : RowReason.of(fault);
  }
}
