package org.lister.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.protect.Protect;
import org.lister.protect.StatementSources;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/**
 * Hands each practice its statement, a folder {@code practice=…}; each commissioner a summary of
 * its practices, a folder {@code commissioner=…}; and the national commissioner the points of all.
 *
 * <p>What would come out as it is there is left alone. When all statements are made, those of
 * practices that are no longer settled are withdrawn, and so are the summaries of commissioners
 * without a practice.
 */
public final class Statements {

  private static final List<TableName> SOURCES =
      List.of(
          TableName.SETTLEMENTS,
          TableName.ACHIEVEMENTS,
          TableName.PREVALENCES,
          TableName.DIFFERENCES);

  private Statements() {}

  /**
   * Writes, leaves or withdraws statements, and summaries when no practice was named.
   *
   * @throws Stopped.Mistake when the service is a test extraction, the destination holds the
   *     statements of another service, or a practice that was named is not settled
   * @throws Stopped.DataFault when nothing is settled
   */
  public static StatementsResult run(Tables tables, StatementsRequest request) {
    request.service().refuseOfTest("make statements of");
    Destination destination = Destination.of(tables.spark(), request.destination());
    Occupant.refuseAnother(destination, request.service().code());
    List<TableVersion> read = new ArrayList<>(SOURCES.stream().map(tables::version).toList());
    StatementSources sources = sources(tables, read);
    Making making =
        new Making(destination, request, sources, Provenance.of(request, List.copyOf(read)));
    PublishResult statements = making.statements(read);
    return new StatementsResult(
        statements, request.isOfAll() ? making.summaries(read) : null, read);
  }

  private static StatementSources sources(Tables tables, List<TableVersion> read) {
    return new StatementSources(
        tables.read(TableName.SETTLEMENTS),
        tables.read(TableName.ACHIEVEMENTS),
        tables.read(TableName.PREVALENCES),
        tables.read(TableName.DIFFERENCES),
        Transitions.upon(tables, book(tables, TableName.TRANSITIONS, read)).rows(),
        book(tables, TableName.PARTICIPATION, read).rows());
  }

  /** A book is read as it is now; which page that was is told with the versions of tables. */
  private static Book.Page book(Tables tables, TableName name, List<TableVersion> read) {
    Book.Page page = tables.book(name).read();
    if (page.version() >= 0) {
      read.add(TableVersion.of(name, page.version()));
    }
    return page;
  }

  /** The making of all folders from the same sources. */
  private record Making(
      Destination destination,
      StatementsRequest request,
      StatementSources sources,
      Provenance provenance) {

    PublishResult statements(List<TableVersion> read) {
      List<Delivery> deliveries =
          deliver(
              Protect.statements(sources, request.scope(), request.whose()).rows(),
              Audience.PRACTICE,
              new StatementContents(paidFor(), points(), StatementPeriod.of(request)));
      refuseNothing(deliveries);
      return PublishResult.of(deliveries, withdrawn(deliveries, Audience.PRACTICE), read);
    }

    StatementsResult.Summaries summaries(List<TableVersion> read) {
      List<Delivery> deliveries =
          deliver(
              Protect.summaries(sources, request.scope()).rows(),
              Audience.COMMISSIONER,
              new SummaryContents(paidFor(), points(), StatementPeriod.of(request)));
      return new StatementsResult.Summaries(
          PublishResult.of(deliveries, withdrawn(deliveries, Audience.COMMISSIONER), read),
          new NationalPoints(destination, points(), provenance)
              .write(Protect.points(sources, request.scope())));
    }

    private List<Delivery> deliver(Dataset<Row> rows, Audience audience, Contents contents) {
      return rows
          .withColumn(FolderWriter.FINGERPRINT, sha2(to_json(struct(col("*"))), 256))
          .repartition(tasks(rows), col(audience.column()))
          .mapPartitions(
              new FolderWriter(destination, audience, provenance, contents),
              Encoders.row(Delivery.SCHEMA))
          .collectAsList()
          .stream()
          .map(Delivery::of)
          .sorted()
          .toList();
    }

    private static int tasks(Dataset<Row> rows) {
      return Publication.tasks(rows.sparkSession().sparkContext());
    }

    /** Who asks for a few statements leaves all others as they are. */
    private long withdrawn(List<Delivery> deliveries, Audience audience) {
      return request.isOfAll() ? Withdrawal.ofAllBut(deliveries, audience, destination) : 0;
    }

    private PaidFor paidFor() {
      return PaidFor.of(request.service().terms().scheme(), request.rulesets());
    }

    private PointsSheet points() {
      return PointsSheet.of(request);
    }

    private void refuseNothing(List<Delivery> deliveries) {
      Set<String> missing = new TreeSet<>(request.practices());
      missing.removeAll(deliveries.stream().map(Delivery::reader).collect(Collectors.toSet()));
      if (!missing.isEmpty()) {
        throw new Stopped.Mistake(
            "Cannot make the statement of %s: the practice is not settled for %s to %s. Name practices that are."
                .formatted(
                    String.join(", ", missing), request.service().code(), request.periodEnd()));
      }
      if (deliveries.isEmpty()) {
        throw new Stopped.DataFault(
            "Cannot make statements of %s to %s: no practice is settled. Settle first."
                .formatted(request.service().code(), request.periodEnd()));
      }
    }
  }
}
