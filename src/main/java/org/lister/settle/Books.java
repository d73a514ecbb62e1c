package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.lister.domain.Stopped;
import org.lister.domain.quality.AchievementStatus;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Writes what was settled upon what has been decided: a practice that is financially approved keeps
 * its rows, and so does one that could not be settled. When somebody decides while this is written,
 * it is written again upon the new decisions. Nobody sees any of it before the ledger's commit.
 */
final class Books {

  private static final int MOST_TRIALS = 10;
  private static final String[] PRACTICE = {"practice"};

  /** Few files: a national run is some hundred thousand rows. */
  private static final int FILES = 4;

  private final Tables tables;
  private final SettleRequest request;
  private final List<Row> national;
  private final Dataset<Row> settled;

  /**
   * @param national rows of the nation, see {@link Forms#PREVALENCE}
   * @param settled see {@link Forms#SETTLED}
   */
  Books(Tables tables, SettleRequest request, List<Row> national, Dataset<Row> settled) {
    this.tables = tables;
    this.request = request;
    this.national = national;
    this.settled = settled.where(col("settlement").isNotNull());
  }

  /**
   * What was written.
   *
   * @param fresh the practices whose rows are new
   */
  record Entered(long frozen, Dataset<Row> fresh, List<TableVersion> written) {}

  Entered enter() {
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Book book = tables.book(TableName.TRANSITIONS);
      Book.Page page = book.read();
      Dataset<Row> latest = latest(page.rows());
      Dataset<Row> frozen = frozen(latest);
      Dataset<Row> fresh = settled.join(frozen, PRACTICE, "left_anti");
      List<TableVersion> written = write(fresh);
      List<Row> transitions = transitions(latest, fresh, written.get(0));
      if (transitions.isEmpty() || book.add(page, transitions)) {
        return new Entered(frozen.count(), fresh, written);
      }
    }
    throw new Stopped.DataFault(
        "Cannot settle %s for %s: somebody else declared or approved each time the figures were written. Run it again when they are done."
            .formatted(request.service().code(), request.periodEnd()));
  }

  private List<Row> transitions(Dataset<Row> latest, Dataset<Row> fresh, TableVersion figures) {
    return Workflow.calculated(
        request.service().terms(),
        latest,
        fresh
            .where(col("changed").isNotNull())
            .select(
                col("practice"),
                col("settlement.calculation").as("calculation"),
                col("changed").as("why")),
        figures.version(),
        request.at(),
        request.service().code(),
        request.periodEnd());
  }

  /** The last transition of each practice. */
  private Dataset<Row> latest(Dataset<Row> transitions) {
    return transitions
        .where(request.condition())
        .withColumn(
            "back",
            row_number()
                .over(
                    Window.partitionBy("practice")
                        .orderBy(col("decided").desc(), col("calculation").desc())))
        .where("back = 1")
        .drop("back");
  }

  private static Dataset<Row> frozen(Dataset<Row> latest) {
    return latest
        .where(col("to_status").equalTo(AchievementStatus.FINANCIALLY_APPROVED.words()))
        .select("practice");
  }

  /** Achievements first: their version stands in the transitions. */
  private List<TableVersion> write(Dataset<Row> fresh) {
    return List.of(
        replace(TableName.ACHIEVEMENTS, fresh, "achievements"),
        replace(TableName.SETTLEMENTS, fresh, "settlement"),
        replacePrevalences(fresh),
        replace(
            TableName.DIFFERENCES, Forms.of(TableName.DIFFERENCES, fresh, "differences", request)));
  }

  private TableVersion replace(TableName table, Dataset<Row> fresh, String column) {
    return replace(table, Forms.of(table, fresh, column, request).union(kept(table, fresh)));
  }

  private TableVersion replacePrevalences(Dataset<Row> fresh) {
    TableName table = TableName.PREVALENCES;
    Dataset<Row> nation = tables.spark().createDataFrame(national, Forms.PREVALENCE);
    Dataset<Row> ofPractices =
        kept(table, fresh).where(col("practice").notEqual(lit(National.CODE)));
    return replace(
        table,
        Forms.of(table, fresh, "prevalences", request)
            .union(ofPractices)
            .union(Forms.whole(table, nation, request)));
  }

  /** Rows of the calculation before of practices that have no new ones. */
  private Dataset<Row> kept(TableName table, Dataset<Row> fresh) {
    return Forms.whole(
        table,
        tables
            .read(table)
            .where(request.condition())
            .join(fresh.select("practice"), PRACTICE, "left_anti"),
        request);
  }

  private TableVersion replace(TableName table, Dataset<Row> rows) {
    Dataset<Row> filed = rows.coalesce(FILES).sortWithinPartitions("practice");
    return tables.replaceWhere(table, filed, request.condition());
  }
}
