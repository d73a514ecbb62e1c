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
   *
   * @param software what links now: links that another version made are made anew
   */
  public static LinkResult run(Tables tables, String software) {
    tables.prepareToRead(TableName.PATIENTS, TableName.EPISODES);
    return shelvesToLink(tables, software)
        .map(shelves -> these(shelves, tables))
        .orElseGet(() -> all(tables));
  }

  /** None when everything has to be linked, or so much that it costs no less. */
  private static Optional<SortedSet<Integer>> shelvesToLink(Tables tables, String software) {
    TableVersion links = tables.version(TableName.LINKS);
    if (links.version() < 0) {
      return Optional.empty();
    }
    int most = tables.shelves(TableName.PATIENTS).size() / 2;
    return tables
        .ledger()
        .writerOf(links)
        .filter(run -> run.software().equals(software))
        .filter(run -> run.read().contains(tables.version(TableName.EPISODES)))
        .flatMap(run -> run.read(TableName.PATIENTS))
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
    TableVersion linkage =
        tables.overwrite(TableName.LINKAGE, tables.ofRows(TableName.LINKAGE, report.rows()));
    long[] all = report.all();
    return new LinkResult(
        all[Tally.EPISODES],
        all[Tally.MATCHED],
        all[Tally.ELSEWHERE],
        List.of(tables.version(TableName.PATIENTS), tables.version(TableName.EPISODES)),
        List.of(links, linkage));
  }
}
