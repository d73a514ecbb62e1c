package org.lister.publish;

import java.util.List;
import org.lister.domain.Stopped;
import org.lister.protect.PackSources;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Hands each practice its pack: a folder {@code practice=…} with figures as Parquet and CSV, what
 * became of its extract, a page to read and a manifest. The areas beside are those of a release of
 * comparators, which lies in the folder {@code comparators}.
 *
 * <p>Packs whose fingerprint did not change are left alone unread. Executors make and write the
 * others, each from one row; the driver sees a line a practice. The destination holds the packs of
 * the last run and no others: a practice that is no longer in the tables has its pack withdrawn,
 * since no table stands behind it any more.
 */
public final class Publish {

  private static final List<TableName> SOURCES =
      List.of(TableName.COUNTS, TableName.RECEIPTS, TableName.QUALITY, TableName.LINKAGE);

  private Publish() {}

  /**
   * Writes, leaves or withdraws the pack of each practice, and makes a release of comparators when
   * there is none or a new one was asked for.
   *
   * @throws Stopped.Mistake when the destination holds the packs of another service, or the service
   *     is a test extraction
   */
  public static PublishResult run(Tables tables, PublishRequest request) {
    request.service().refuseOfTest("publish");
    tables.prepareToRead(TableName.COUNTS);
    List<TableVersion> read = SOURCES.stream().map(tables::version).toList();
    Destination destination = Destination.of(tables.spark(), request.destination());
    Occupant.refuseAnother(destination, request.service().code());
    PackSources sources = sources(tables, request);
    ReleaseTable.Held held = new ReleaseTable(tables, request).forPacks(sources);
    Release release = held.release();
    List<Delivery> deliveries =
        new Publication(destination, request, release, Provenance.of(request, release, read))
            .deliver(sources);
    if (deliveries.isEmpty()) {
      throw nothingToTell(request);
    }
    ReleaseFolder.write(destination, held.rows(), Provenance.of(request, release, read));
    long withdrawn = Withdrawal.ofAllBut(deliveries, Audience.PRACTICE, destination);
    return PublishResult.of(deliveries, withdrawn, read)
        .beside(new PublishResult.Comparators(release.number(), release.counts(), held.written()));
  }

  /** What {@link #run} would do about comparators, as a sentence. */
  public static String plan(Tables tables, PublishRequest request) {
    request.service().refuseOfTest("publish");
    return new ReleaseTable(tables, request).plan();
  }

  private static PackSources sources(Tables tables, PublishRequest request) {
    return new PackSources(
        tables.read(TableName.COUNTS),
        tables.read(TableName.RECEIPTS),
        tables.read(TableName.QUALITY),
        tables.read(TableName.LINKAGE),
        request.practices());
  }

  private static Stopped nothingToTell(PublishRequest request) {
    return new Stopped.DataFault(
        "Cannot publish %s for %s: there is nothing to tell any practice. Ingest and measure first."
            .formatted(request.service().code(), request.periodEnd()));
  }
}
