package org.lister.link;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Joins hospital episodes to GP records: an exact match on a valid NHS number and on nothing else.
 * Objections were upheld at ingest; invalid numbers were taken out there too.
 */
public final class Link {

  private Link() {}

  /** Reads patients and episodes; writes links and the linkage report. */
  public static LinkResult run(Tables tables) {
    Dataset<Row> episodes = tables.read(TableName.EPISODES);
    TableVersion links =
        tables.overwrite(TableName.LINKS, Match.links(tables.read(TableName.PATIENTS), episodes));
    Dataset<Row> report = LinkageReport.of(episodes, tables.readAt(TableName.LINKS, links));
    TableVersion linkage = tables.overwrite(TableName.LINKAGE, report.coalesce(1));
    Row all =
        tables
            .readAt(TableName.LINKAGE, linkage)
            .where("dimension = 'all'")
            .collectAsList()
            .stream()
            .findFirst()
            .orElseThrow();
    return new LinkResult(
        all.getAs("episodes"),
        all.getAs("matched"),
        all.getAs("elsewhere"),
        List.of(tables.version(TableName.PATIENTS), tables.version(TableName.EPISODES)),
        List.of(links, linkage));
  }
}
