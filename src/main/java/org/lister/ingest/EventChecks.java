package org.lister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lister.domain.Contract;
import org.lister.domain.Contract.Place;
import org.lister.domain.Contract.ValueRange;
import org.lister.domain.SnomedCode;

/** What an event is held to by itself. */
final class EventChecks implements RowRules {

  static final int DATE = Content.EVENTS.place("date");
  static final int CODE = Content.EVENTS.place("code");
  static final int VALUE1 = Content.EVENTS.place("value1");
  static final int VALUE2 = Content.EVENTS.place("value2");

  private final Contract contract;
  private final LocalDate periodEnd;
  private final NumberIndex known;
  private final NumberIndex ranged;
  private final ValueRange[][] ranges;

  EventChecks(Contract contract, LocalDate periodEnd) {
    this.contract = contract;
    this.periodEnd = periodEnd;
    this.known = new NumberIndex(contract.knownCodes());
    Map<Long, List<ValueRange>> byCode = byCode(contract.valueRanges());
    this.ranged = new NumberIndex(byCode.keySet());
    this.ranges = new ValueRange[byCode.size()][];
    byCode.forEach((code, ofCode) -> ranges[ranged.of(code)] = ofCode.toArray(ValueRange[]::new));
  }

  private static Map<Long, List<ValueRange>> byCode(List<ValueRange> ranges) {
    Map<Long, List<ValueRange>> byCode = new TreeMap<>();
    for (ValueRange range : ranges) {
      range.codes().forEach(c -> byCode.computeIfAbsent(c, any -> new ArrayList<>()).add(range));
    }
    return byCode;
  }

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>(SharedChecks.of(contract.nhsNumbers()));
    int earliest = TypedRow.day(contract.earliestEvent());
    int lastDay = TypedRow.day(periodEnd);
    checks.add(Check.when(RowReason.DATE_MISSING, row -> row.isEmpty(DATE)));
    checks.add(Check.when(RowReason.DATE_MALFORMED, row -> row.isMalformed(DATE)));
    checks.add(Check.when(RowReason.DATE_TOO_EARLY, row -> row.isBefore(DATE, earliest)));
    checks.add(Check.when(RowReason.DATE_FUTURE, row -> row.isAfter(DATE, lastDay)));
    checks.add(Check.when(RowReason.CODE_MISSING, row -> row.isEmpty(CODE)));
    checks.add(Check.when(RowReason.CODE_INVALID, this::isInvalid));
    checks.add(
        Check.when(
            RowReason.VALUE_MALFORMED, row -> row.isMalformed(VALUE1) || row.isMalformed(VALUE2)));
    checks.add(Check.when(RowReason.VALUE_OUT_OF_RANGE, this::isOutsideItsRange));
    return checks;
  }

  @Override
  public RowWarning warning() {
    return RowWarning.CODE_UNKNOWN;
  }

  /** A code of no codelist: it is kept when its check digit is right. */
  @Override
  public boolean warns(TypedRow row) {
    return isUnknown(row.number(CODE));
  }

  boolean isUnknown(long code) {
    return known.of(code) == NumberIndex.NOWHERE;
  }

  private boolean isInvalid(TypedRow row) {
    return isUnknown(row.number(CODE)) && !SnomedCode.isValid(row.number(CODE));
  }

  /** An event without a value is outside no range. */
  private boolean isOutsideItsRange(TypedRow row) {
    if (!row.isUnderstood(VALUE1) && !row.isUnderstood(VALUE2)) {
      return false;
    }
    int place = ranged.of(row.number(CODE));
    return place != NumberIndex.NOWHERE && isOutsideOneOf(ranges[place], row);
  }

  private static boolean isOutsideOneOf(ValueRange[] ranges, TypedRow row) {
    for (ValueRange range : ranges) {
      double value = row.decimal(range.place() == Place.VALUE1 ? VALUE1 : VALUE2);
      if (value < range.lowest() || value > range.highest()) {
        return true;
      }
    }
    return false;
  }
}
