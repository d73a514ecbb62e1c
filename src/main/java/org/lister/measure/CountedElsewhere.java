package org.lister.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.Service.Attribution;
import org.lister.store.LastRun;
import org.lister.store.Shelf;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Who is on a practice's list and counts at another's, where everyone counts once. It lies on
 * shelves like the lists themselves, so that each task finds its own and nobody holds them all.
 *
 * @param table as written for this run; of nothing where everyone counts at each list
 * @param changed the shelves on which it is not what it was
 */
record CountedElsewhere(TableVersion table, SortedSet<Integer> changed) {

  private static final TableName TABLE = TableName.COUNTED_ELSEWHERE;

  /** The patients of so many are looked up everywhere; of more it costs less to ask everyone. */
  private static final int SHELVES_LOOKED_UP = 32;

  /**
   * Finds out, and writes what is different from before.
   *
   * @param standing the run whose outcomes still stand, if any
   */
  static CountedElsewhere of(Tables tables, MeasureRequest request, Optional<LastRun> standing) {
    if (request.service().attribution() == Attribution.EACH_LIST) {
      return new CountedElsewhere(TableVersion.of(TABLE, -1), new TreeSet<>());
    }
    return standing
        .filter(run -> run.written(TABLE).filter(tables.version(TABLE)::equals).isPresent())
        .map(run -> tables.shelvesChanged(TableName.PATIENTS, run.read(TableName.PATIENTS).get()))
        .filter(lists -> lists.size() <= SHELVES_LOOKED_UP)
        .map(lists -> since(lists, tables, request))
        .orElseGet(() -> whole(tables, request));
  }

  boolean isAsked() {
    return table.version() >= 0;
  }

  private static CountedElsewhere whole(Tables tables, MeasureRequest request) {
    Dataset<Row> now =
        Population.elsewhere(request.dates().periodEnd(), tables.read(TableName.PATIENTS));
    return new CountedElsewhere(tables.overwrite(TABLE, now), Shelf.all());
  }

  /** Only patients who are on a changed list, or were, may have begun or ceased to count there. */
  private static CountedElsewhere since(
      SortedSet<Integer> lists, Tables tables, MeasureRequest request) {
    if (lists.isEmpty()) {
      return new CountedElsewhere(tables.version(TABLE), new TreeSet<>());
    }
    Dataset<Row> concerned = broadcast(concerned(lists, tables));
    Dataset<Row> now =
        Population.elsewhereOfFew(
            request.dates().periodEnd(), these(concerned, tables.read(TableName.PATIENTS)));
    Dataset<Row> changes = changes(these(concerned, tables.read(TABLE)), now).persist();
    try {
      return written(tables, changes);
    } finally {
      changes.unpersist();
    }
  }

  /** Those who counted on these shelves, those who did not, and those who are there now. */
  private static Dataset<Row> concerned(SortedSet<Integer> lists, Tables tables) {
    return tables
        .read(TableName.PATIENTS, lists)
        .select("nhs_number")
        .union(tables.read(TableName.OUTCOMES, lists).select("nhs_number"))
        .union(tables.read(TABLE, lists).select("nhs_number"))
        .distinct();
  }

  private static Dataset<Row> these(Dataset<Row> concerned, Dataset<Row> rows) {
    return rows.join(
        concerned, rows.col("nhs_number").equalTo(concerned.col("nhs_number")), "left_semi");
  }

  /** Rows of practice, nhs_number and side: 1 for who counts elsewhere now, -1 for who did. */
  private static Dataset<Row> changes(Dataset<Row> then, Dataset<Row> now) {
    return now.withColumn("side", lit(1))
        .unionByName(then.withColumn("side", lit(-1)))
        .groupBy("practice", "nhs_number")
        .agg(sum("side").as("side"))
        .where("side <> 0");
  }

  private static CountedElsewhere written(Tables tables, Dataset<Row> changes) {
    SortedSet<Integer> changed =
        new TreeSet<>(
            changes
                .select(Shelf.of(col("practice")))
                .distinct()
                .as(Encoders.INT())
                .collectAsList());
    Dataset<Row> then = tables.read(TABLE, changed).withColumn("side", lit(0L));
    Dataset<Row> now =
        then.unionByName(changes)
            .groupBy("practice", "nhs_number")
            .agg(sum("side").as("side"))
            .where("side >= 0")
            .drop("side");
    return new CountedElsewhere(tables.replaceShelves(TABLE, now, changed), changed);
  }
}
