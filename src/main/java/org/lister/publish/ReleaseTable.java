package org.lister.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.protect.PackSources;
import org.lister.protect.Protect;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** The table of comparators, which holds the current release of each service and period. */
record ReleaseTable(Tables tables, PublishRequest request) {

  /**
   * A release as the table has it.
   *
   * @param rows in the order in which a reader meets them
   * @param written the table, when the release was made just now
   */
  record Held(List<Row> rows, List<TableVersion> written) {
    Release release() {
      return Release.of(rows);
    }
  }

  /** The current release; none when there is none under the disclosure settings of today. */
  Optional<Held> current() {
    List<Row> rows = rows(tables.read(TableName.COMPARATORS));
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Held(rows, List.of()));
  }

  private boolean isNewWanted() {
    return request.comparators() == PublishRequest.Comparators.NEW_RELEASE;
  }

  /** What a publication would do, as a sentence. */
  String plan() {
    Optional<Held> used = isNewWanted() ? Optional.empty() : current();
    return used.map(held -> "use the comparators of " + held.release().inWords())
        .orElseGet(() -> "make release %d of the comparators".formatted(next()));
  }

  /** The release that packs stand beside: the current one, or one that is made now. */
  Held forPacks(PackSources sources) {
    return isNewWanted() ? make(sources) : current().orElseGet(() -> make(sources));
  }

  private Held make(PackSources sources) {
    TableVersion counts = tables.version(TableName.COUNTS);
    Dataset<Row> rows =
        Protect.comparators(sources, request.scope())
            .rows()
            .withColumn("service", lit(request.service().code()))
            .withColumn("period_end", lit(request.periodEnd()))
            .withColumn("release", lit(next()))
            .withColumn("counts", lit(counts.version()))
            .withColumn("terms", lit(request.disclosure().toString()))
            .select(columns());
    TableVersion written = tables.replaceWhere(TableName.COMPARATORS, rows.coalesce(1), isOfThis());
    return new Held(rows(tables.readAt(TableName.COMPARATORS, written)), List.of(written));
  }

  private List<Row> rows(Dataset<Row> table) {
    return Protect.comparatorsBefore(table, request.scope())
        .rows()
        .orderBy("position", "indicator", "level", "organisation")
        .collectAsList();
  }

  /** Releases are counted on when the settings of disclosure change, too. */
  private int next() {
    Row last =
        tables.read(TableName.COMPARATORS).where(isOfThis()).agg(max(col("release"))).first();
    return last.isNullAt(0) ? 1 : last.getInt(0) + 1;
  }

  private String isOfThis() {
    return "service = '%s' AND period_end = DATE'%s'"
        .formatted(request.service().code(), request.periodEnd());
  }

  private static Column[] columns() {
    return Arrays.stream(TableName.COMPARATORS.schema().fields())
        .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new);
  }
}
