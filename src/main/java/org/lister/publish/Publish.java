package org.lister.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;
import org.lister.protect.PackSources;
import org.lister.protect.Protect;
import org.lister.protect.Released;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Hands each practice its pack: a folder {@code practice=…} with figures as Parquet and CSV, what
 * became of its extract, a page to read and a manifest.
 *
 * <p>Executors make and write the packs, each from one row; the driver sees a line a practice. The
 * destination holds the packs of the last run and no others: a practice that is no longer in the
 * tables has its pack withdrawn, since no table stands behind it any more.
 */
public final class Publish {

  private static final List<TableName> SOURCES =
      List.of(TableName.COUNTS, TableName.RECEIPTS, TableName.QUALITY, TableName.LINKAGE);

  /** Packs differ in size and storage in speed: several tasks a core keep every core at work. */
  private static final int TASKS_A_CORE = 4;

  private Publish() {}

  /**
   * Writes, leaves or withdraws the pack of each practice.
   *
   * @throws Stopped.Mistake when the destination holds the packs of another service
   */
  public static PublishResult run(Tables tables, PublishRequest request) {
    List<TableVersion> read = SOURCES.stream().map(tables::version).toList();
    Released released = Protect.practicePacks(sources(tables, request), request.scope());
    Destination destination = Destination.of(tables.spark(), request.destination());
    Occupant.refuseAnother(destination, request);
    PackWriter writer =
        new PackWriter(destination, Provenance.of(request, read), PackLayout.of(request));
    List<Delivery> deliveries = deliver(released, writer);
    if (deliveries.isEmpty()) {
      throw nothingToTell(request);
    }
    long withdrawn = Withdrawal.ofAllBut(deliveries, destination);
    return PublishResult.of(deliveries, withdrawn, read);
  }

  private static PackSources sources(Tables tables, PublishRequest request) {
    return new PackSources(
        tables.read(TableName.COUNTS),
        tables.read(TableName.RECEIPTS),
        tables.read(TableName.QUALITY),
        tables.read(TableName.LINKAGE),
        request.practices());
  }

  private static List<Delivery> deliver(Released released, PackWriter writer) {
    SparkSession spark = released.rows().sparkSession();
    int tasks = spark.sparkContext().defaultParallelism() * TASKS_A_CORE;
    return withInput(released)
        .repartition(tasks, col("practice"))
        .sortWithinPartitions("practice")
        .mapPartitions(writer, Encoders.row(Delivery.SCHEMA))
        .collectAsList()
        .stream()
        .map(Delivery::of)
        .sorted()
        .toList();
  }

  /**
   * A checksum of all a pack is made from, so that a pack that would come out the same can stay.
   */
  private static Dataset<Row> withInput(Released released) {
    return released.rows().withColumn("input", sha2(to_json(struct(col("*"))), 256));
  }

  private static Stopped nothingToTell(PublishRequest request) {
    return new Stopped.DataFault(
        "Cannot publish %s for %s: there is nothing to tell any practice. Ingest and measure first."
            .formatted(request.service().code(), request.periodEnd()));
  }
}
