package org.lister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.Contract;
import org.lister.domain.Contract.Place;
import org.lister.domain.Contract.ValueRange;
import org.lister.domain.SnomedCode;

/** What an event is held to by itself. */
final class EventChecks implements RowRules {

  private static final int DATE = Content.EVENTS.place("date");
  private static final int CODE = Content.EVENTS.place("code");
  private static final int VALUE1 = Content.EVENTS.place("value1");
  private static final int VALUE2 = Content.EVENTS.place("value2");

  private final Contract contract;
  private final LocalDate periodEnd;
  private final Map<Long, List<ValueRange>> rangesByCode;

  EventChecks(Contract contract, LocalDate periodEnd) {
    this.contract = contract;
    this.periodEnd = periodEnd;
    this.rangesByCode = byCode(contract.valueRanges());
  }

  private static Map<Long, List<ValueRange>> byCode(List<ValueRange> ranges) {
    Map<Long, List<ValueRange>> byCode = new HashMap<>();
    for (ValueRange range : ranges) {
      range.codes().forEach(c -> byCode.computeIfAbsent(c, any -> new ArrayList<>()).add(range));
    }
    return byCode;
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>(SharedChecks.of());
    LocalDate earliest = contract.earliestEvent();
    checks.add(new Check(RowReason.DATE_MISSING, row -> row.isEmpty(DATE)));
    checks.add(new Check(RowReason.DATE_MALFORMED, row -> row.isMalformed(DATE)));
    checks.add(new Check(RowReason.DATE_TOO_EARLY, row -> row.isBefore(DATE, earliest)));
    checks.add(new Check(RowReason.DATE_FUTURE, row -> row.isAfter(DATE, periodEnd)));
    checks.add(new Check(RowReason.CODE_MISSING, row -> row.isEmpty(CODE)));
    checks.add(new Check(RowReason.CODE_INVALID, this::isInvalid));
    checks.add(
        new Check(
            RowReason.VALUE_MALFORMED, row -> row.isMalformed(VALUE1) || row.isMalformed(VALUE2)));
    checks.add(new Check(RowReason.VALUE_OUT_OF_RANGE, this::isOutsideItsRange));
    return checks;
  }

  @Override
  public RowWarning warning() {
    return RowWarning.CODE_UNKNOWN;
  }

  @Override
  public boolean warns(TypedRow row) {
    return isUnknown(row);
  }

  /** A code of no codelist: it is kept when its check digit is right. */
  private boolean isUnknown(TypedRow row) {
    return row.cells()[CODE] instanceof Long code && !contract.knownCodes().contains(code);
  }

  private boolean isInvalid(TypedRow row) {
    return isUnknown(row) && row.cells()[CODE] instanceof Long code && !SnomedCode.isValid(code);
  }

  /** An event without a value is outside no range. */
  private boolean isOutsideItsRange(TypedRow row) {
    return (row.cells()[VALUE1] != null || row.cells()[VALUE2] != null)
        && row.cells()[CODE] instanceof Long code
        && rangesByCode.getOrDefault(code, List.of()).stream()
            .anyMatch(range -> isOutside(range, row));
  }

  private static boolean isOutside(ValueRange range, TypedRow row) {
    int place = range.place() == Place.VALUE1 ? VALUE1 : VALUE2;
    return row.cells()[place] instanceof Double value
        && (value < range.lowest() || value > range.highest());
  }
}
