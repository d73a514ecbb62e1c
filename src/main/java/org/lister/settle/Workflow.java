package org.lister.settle;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.AchievementStatus;
import org.lister.domain.quality.Terms;

/** Which status an achievement has, and how it comes to another. */
final class Workflow {

  private Workflow() {}

  /**
   * The rows for the book of transitions that a calculation brings: a practice's first has no
   * status before; whatever status a changed one had, it returns to the first.
   *
   * @param latest rows of transitions, the last of each practice
   * @param changed practice, calculation, why
   * @param figures version of the table of achievements
   */
  static List<Row> calculated(
      Terms terms,
      Dataset<Row> latest,
      Dataset<Row> changed,
      long figures,
      Instant at,
      String service,
      LocalDate periodEnd) {
    Map<String, String> before = new HashMap<>();
    latest
        .select("practice", "to_status")
        .collectAsList()
        .forEach(row -> before.put(row.getString(0), row.getString(1)));
    return changed.select("practice", "calculation", "why").collectAsList().stream()
        .map(
            row -> {
              @Nullable String status = before.get(row.getString(0));
              return RowFactory.create(
                  service,
                  Date.valueOf(periodEnd),
                  row.getString(0),
                  status,
                  AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL.words(),
                  status == null ? "CALCULATED" : "RECALCULATED",
                  "lister settle",
                  null,
                  null,
                  Timestamp.from(at),
                  row.getString(2),
                  figures,
                  row.getInt(1));
            })
        .toList();
  }
}
