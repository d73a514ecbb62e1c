package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The book of transitions as it counts. A calculation enters the book just before its figures are
 * committed: until then, and for ever when its run dies in between, it names figures that nobody
 * sees, and so it is no step of anything.
 *
 * @param page upon which to decide
 * @param rows those that count
 * @param unfinished calculations that are newer than the last that was committed: of a run that has
 *     not ended yet, or that died and was not followed by another
 */
public record Transitions(Book.Page page, Dataset<Row> rows, Dataset<Row> unfinished) {

  /** The actions that are no decision of anybody. */
  public static final String CALCULATED = "CALCULATED";

  public static final String RECALCULATED = "RECALCULATED";

  /** As they are now. */
  public static Transitions read(Tables tables) {
    return upon(tables, tables.book(TableName.TRANSITIONS).read());
  }

  /** Those of a page. The ledger is looked at after it, so that no commit before it is missed. */
  public static Transitions upon(Tables tables, Book.Page page) {
    SortedSet<Long> committed = tables.ledger().versions(TableName.ACHIEVEMENTS);
    Column isCalculation = col("action").isin(CALCULATED, RECALCULATED);
    Column isCommitted = col("figures").isInCollection(committed);
    long last = committed.isEmpty() ? -1 : committed.last();
    return new Transitions(
        page,
        page.rows().where(not(isCalculation).or(isCommitted)),
        page.rows().where(isCalculation.and(col("figures").gt(last))));
  }
}
