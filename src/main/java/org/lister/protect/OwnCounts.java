package org.lister.protect;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * All fields of one indicator, of one GP or of the practice itself.
 *
 * @param gp null for the practice itself
 * @param fields patients by field: register, numerator, denominator, or the name of a rejection
 */
record OwnCounts(@Nullable String gp, String indicator, Map<String, Long> fields) {

  private static final Set<String> FRACTION = Set.of("register", "numerator", "denominator");

  /**
   * @param rows practice, gp, indicator, field, value of one practice, in any order
   */
  static List<OwnCounts> gather(Iterator<Row> rows) {
    Map<@Nullable String, Map<String, OwnCounts>> gathered = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String gp = row.getString(1);
      gathered
          .computeIfAbsent(gp, any -> new HashMap<>())
          .computeIfAbsent(row.getString(2), code -> new OwnCounts(gp, code, new HashMap<>()))
          .fields
          .merge(row.getString(3), row.getLong(4), Long::sum);
    }
    return gathered.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  String level() {
    return gp == null ? "practice" : "gp";
  }

  long of(String field) {
    return fields.getOrDefault(field, 0L);
  }

  /** Null where no register stands behind the indicator. */
  @Nullable Long register() {
    return fields.get("register");
  }

  /** Every field that is no part of the fraction is the name of a reason to be left out of it. */
  Stream<Map.Entry<String, Long>> rejections() {
    return fields.entrySet().stream().filter(field -> !FRACTION.contains(field.getKey()));
  }

  long rejected() {
    return rejections().mapToLong(Map.Entry::getValue).sum();
  }
}
