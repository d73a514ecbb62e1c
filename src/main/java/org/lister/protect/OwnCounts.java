package org.lister.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private record Key(@Nullable String gp, String indicator) {}

  /**
   * @param rows practice, gp, indicator, field, value of one practice, in any order
   */
  static List<OwnCounts> gather(Iterator<Row> rows) {
    Map<Key, OwnCounts> gathered = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      gathered
          .computeIfAbsent(new Key(row.getString(1), row.getString(2)), OwnCounts::none)
          .fields
          .merge(row.getString(3), row.getLong(4), Long::sum);
    }
    return new ArrayList<>(gathered.values());
  }

  private static OwnCounts none(Key key) {
    return new OwnCounts(key.gp(), key.indicator(), new HashMap<>());
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
  Map<String, Long> rejections() {
    Map<String, Long> rejections = new HashMap<>(fields);
    rejections.keySet().removeAll(FRACTION);
    return rejections;
  }

  long rejected() {
    return rejections().values().stream().mapToLong(Long::longValue).sum();
  }
}
