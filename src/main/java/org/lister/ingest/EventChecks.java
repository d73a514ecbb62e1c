package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.lister.domain.Contract;
import org.lister.domain.Contract.ValueRange;

/** What an event is held to by itself. */
final class EventChecks {

  /** What {@link CodeKind} said of the code. */
  static final String CODE_KIND = "code_kind";

  private EventChecks() {}

  static List<Check> of(IngestRequest request) {
    Contract contract = request.contract();
    List<Check> checks = new ArrayList<>(SharedChecks.of(contract.nhsNumbers()));
    Column date = col("date");
    checks.add(new Check(RowReason.DATE_MISSING, SharedChecks.isEmpty("date")));
    checks.add(new Check(RowReason.DATE_MALFORMED, SharedChecks.isMalformed("date")));
    checks.add(new Check(RowReason.DATE_TOO_EARLY, date.lt(lit(contract.earliestEvent()))));
    checks.add(new Check(RowReason.DATE_FUTURE, date.gt(lit(request.periodEnd()))));
    checks.add(new Check(RowReason.CODE_MISSING, SharedChecks.isEmpty("code")));
    checks.add(new Check(RowReason.CODE_INVALID, col(CODE_KIND).equalTo(CodeKind.INVALID)));
    checks.add(
        new Check(
            RowReason.VALUE_MALFORMED,
            SharedChecks.isMalformed("value1").or(SharedChecks.isMalformed("value2"))));
    checks.add(new Check(RowReason.VALUE_OUT_OF_RANGE, isOutside(contract.valueRanges())));
    return checks;
  }

  private static Column isOutside(List<ValueRange> ranges) {
    return ranges.stream().map(EventChecks::isOutside).reduce(lit(false), Column::or);
  }

  /** An event without a value is outside no range. */
  private static Column isOutside(ValueRange range) {
    Column value = col(range.place().name().toLowerCase(Locale.ROOT));
    return value
        .isNotNull()
        .and(col("code").isin(range.codes().toArray()))
        .and(value.between(range.lowest(), range.highest()).unary_$bang());
  }
}
