package org.lister.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.link.Pairing.Since;
import org.lister.store.SideCounts;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Joins hospital episodes to GP records: an exact match on a valid NHS number and on nothing else.
 * Objections were upheld at ingest; invalid numbers were taken out there too.
 */
public final class Link {

  private Link() {}

  /**
   * Reads patients and episodes; writes links and the linkage report. Where episodes are those of
   * the last time, only the shelves are linked whose patients have changed since.
   */
  public static LinkResult run(Tables tables) {
    return shelvesToLink(tables)
        .map(shelves -> these(shelves, tables))
        .orElseGet(() -> all(tables));
  }

  /** None when everything has to be linked, or so much that it costs no less. */
  private static Optional<SortedSet<Integer>> shelvesToLink(Tables tables) {
    TableVersion links = tables.version(TableName.LINKS);
    List<TableVersion> read = links.version() < 0 ? List.of() : tables.ledger().readFor(links);
    if (!read.contains(tables.version(TableName.EPISODES))) {
      return Optional.empty();
    }
    int most = tables.shelves(TableName.PATIENTS).size() / 2;
    return read.stream()
        .filter(each -> each.name().equals(TableName.PATIENTS.folder()))
        .findFirst()
        .map(before -> tables.shelvesChanged(TableName.PATIENTS, before))
        .filter(changed -> changed.size() <= most);
  }

  private static LinkResult all(Tables tables) {
    SideCounts<Slice> counts = SideCounts.of(tables.spark());
    Pairing pairing = new Pairing(counts, Since.EVER);
    Dataset<Row> links = Match.links(tables.spark(), Parties.all(tables), pairing);
    TableVersion written = tables.overwrite(TableName.LINKS, links);
    return result(tables, written, LinkageReport.of(List.of(), counts.value()));
  }

  private static LinkResult these(SortedSet<Integer> shelves, Tables tables) {
    SideCounts<Slice> counts = SideCounts.of(tables.spark());
    Pairing pairing = new Pairing(counts, Since.LAST_REPORT);
    Dataset<Row> links = Match.links(tables.spark(), Parties.on(shelves, tables), pairing);
    TableVersion written = tables.replaceShelves(TableName.LINKS, links, shelves);
    List<Row> before = tables.read(TableName.LINKAGE).collectAsList();
    return result(tables, written, LinkageReport.of(before, counts.value()));
  }

  private static LinkResult result(Tables tables, TableVersion links, LinkageReport report) {
    TableVersion linkage = tables.overwrite(TableName.LINKAGE, report.rows(tables.spark()));
    long[] all = report.all();
    return new LinkResult(
        all[Tally.EPISODES],
        all[Tally.MATCHED],
        all[Tally.ELSEWHERE],
        List.of(tables.version(TableName.PATIENTS), tables.version(TableName.EPISODES)),
        List.of(links, linkage));
  }
}
