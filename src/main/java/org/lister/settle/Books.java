package org.lister.settle;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Course;
import org.lister.store.Book;
import org.lister.store.SideBySide;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/**
 * Writes what was settled upon what has been decided: a practice that is financially approved keeps
 * its rows, and so does one that could not be settled; one that is not counted any more loses them.
 * When somebody decides while this is written, it is written again upon the new decisions. Nobody
 * sees any of it before the ledger's commit.
 */
final class Books {

  private static final int MOST_TRIALS = 10;
  private static final String[] PRACTICE = {"practice"};

  /** Few files: a national run is some hundred thousand rows. */
  private static final int FILES = 4;

  /** Of a practice that is refused; whoever mends them will see the rest. */
  private static final int MOST_REASONS = 5;

  private final Tables tables;
  private final SettleRequest request;
  private final List<Row> national;
  private final Dataset<Row> settled;
  private final SortedMap<String, Optional<String>> counted;

  /**
   * @param national rows of the nation, see {@link Forms#PREVALENCE}
   * @param settled see {@link Forms#SETTLED}
   */
  Books(Tables tables, SettleRequest request, List<Row> national, Dataset<Row> settled) {
    this.tables = tables;
    this.request = request;
    this.national = national;
    this.settled = settled.where(col("settlement").isNotNull());
    this.counted = counted(settled);
  }

  /**
   * What was written.
   *
   * @param gone practices whose rows were removed, since nothing is counted of them any more
   * @param fresh the practices whose rows are new
   */
  record Entered(
      long frozen, SortedSet<String> gone, Dataset<Row> fresh, List<TableVersion> written) {}

  Entered enter() {
    Book book = tables.book(TableName.TRANSITIONS);
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Optional<Entered> entered = upon(book.read());
      if (entered.isPresent()) {
        return entered.get();
      }
    }
    throw new Stopped.DataFault(
        "Cannot settle %s for %s: somebody else declared or approved each time the figures were written. Run it again when they are done."
            .formatted(request.service().code(), request.periodEnd()));
  }

  /** Nothing when the page is no longer the last. */
  Optional<Entered> upon(Book.Page page) {
    Dataset<Row> transitions = Transitions.upon(tables, page).rows();
    Standings standings = Standings.of(transitions, request.service().code(), request.periodEnd());
    PaidBefore paid = PaidBefore.of(tables, transitions, request.service(), request.periodEnd());
    Map<String, Optional<BigDecimal>> then = paidThen();
    Roll roll = Roll.of(standings, counted, new TreeSet<>(then.keySet()));
    Dataset<Row> fresh = new FreshRows(paid, then, standings).of(settled, roll.fresh());
    List<TableVersion> written = write(fresh, roll);
    SortedSet<String> removed = new TreeSet<>(roll.gone());
    removed.retainAll(then.keySet());
    Workflow workflow =
        new Workflow(
            Course.of(request.service().terms(), request.periodEnd()),
            standings,
            paid.overtaken().keySet(),
            written.get(0).version(),
            request.at(),
            request.service().code(),
            request.periodEnd());
    return isHeard(page, transitions(workflow, fresh, removed))
        ? Optional.of(new Entered(roll.frozen().size(), removed, fresh, written))
        : Optional.empty();
  }

  /** Who has nothing to add must not overlook an approval either. */
  private boolean isHeard(Book.Page page, List<Row> transitions) {
    Book book = tables.book(TableName.TRANSITIONS);
    return transitions.isEmpty()
        ? book.read().version() == page.version()
        : book.add(page, transitions);
  }

  private static List<Row> transitions(
      Workflow workflow, Dataset<Row> fresh, SortedSet<String> removed) {
    List<Workflow.Calculated> calculated =
        fresh.select("practice", "settlement.calculation", "changed").collectAsList().stream()
            .map(row -> new Workflow.Calculated(row.getString(0), row.getInt(1), row.getAs(2)))
            .toList();
    List<Transition> transitions = new ArrayList<>(workflow.calculated(calculated));
    transitions.addAll(workflow.withdrawn(removed));
    return transitions.stream().map(Transition::row).toList();
  }

  /** The practices with counts; of those that are not settled, why. */
  private static SortedMap<String, Optional<String>> counted(Dataset<Row> settled) {
    SortedMap<String, Optional<String>> counted = new TreeMap<>();
    Column why =
        array_join(
            expr(
                "transform(slice(refusals, 1, %d), each -> each.sentence)".formatted(MOST_REASONS)),
            "; ");
    settled
        .select(col("practice"), when(col("settlement").isNull(), why))
        .collectAsList()
        .forEach(row -> counted.put(row.getString(0), Optional.ofNullable(row.getString(1))));
    return counted;
  }

  /** What was taken off in the calculation before, of each practice that has one. */
  private Map<String, Optional<BigDecimal>> paidThen() {
    Map<String, Optional<BigDecimal>> paid = new TreeMap<>();
    tables
        .read(TableName.SETTLEMENTS)
        .where(request.condition())
        .select("practice", "paid_before")
        .collectAsList()
        .forEach(row -> paid.put(row.getString(0), Optional.ofNullable(row.getDecimal(1))));
    return paid;
  }

  /** Achievements first: their version stands in the transitions. */
  private List<TableVersion> write(Dataset<Row> fresh, Roll roll) {
    Dataset<Row> leaving = frame(roll.leaving());
    return SideBySide.all(
        List.of(
            () -> replace(TableName.ACHIEVEMENTS, fresh, "achievements", leaving),
            () -> replace(TableName.SETTLEMENTS, fresh, "settlement", leaving),
            () -> replacePrevalences(fresh, leaving),
            () -> replace(TableName.DIFFERENCES, fresh, "differences", leaving),
            () -> replaceRefusals(roll)));
  }

  private TableVersion replace(
      TableName table, Dataset<Row> fresh, String column, Dataset<Row> leaving) {
    return replace(table, Forms.of(table, fresh, column, request).union(kept(table, leaving)));
  }

  private TableVersion replacePrevalences(Dataset<Row> fresh, Dataset<Row> leaving) {
    TableName table = TableName.PREVALENCES;
    Dataset<Row> nation = tables.spark().createDataFrame(national, Forms.PREVALENCE);
    Dataset<Row> ofPractices =
        kept(table, leaving).where(col("practice").notEqual(lit(National.CODE)));
    return replace(
        table,
        Forms.of(table, fresh, "prevalences", request)
            .union(ofPractices)
            .union(Forms.whole(table, nation, request)));
  }

  private TableVersion replaceRefusals(Roll roll) {
    TableName table = TableName.REFUSALS;
    List<Row> rows =
        roll.doubted().entrySet().stream()
            .map(each -> RowFactory.create(each.getKey(), each.getValue()))
            .toList();
    Dataset<Row> refused = tables.spark().createDataFrame(rows, Forms.REFUSAL);
    return replace(table, Forms.whole(table, refused, request));
  }

  /** Rows of the calculation before of practices that keep them. */
  private Dataset<Row> kept(TableName table, Dataset<Row> leaving) {
    return Forms.whole(
        table,
        tables.read(table).where(request.condition()).join(leaving, PRACTICE, "left_anti"),
        request);
  }

  private TableVersion replace(TableName table, Dataset<Row> rows) {
    Dataset<Row> filed = rows.coalesce(FILES).sortWithinPartitions("practice");
    return tables.replaceWhere(table, filed, request.condition());
  }

  private Dataset<Row> frame(Collection<String> practices) {
    return tables
        .spark()
        .createDataFrame(
            practices.stream().map(each -> RowFactory.create(each)).toList(),
            new StructType().add("practice", DataTypes.StringType));
  }
}
