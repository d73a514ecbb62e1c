package org.lister.bench.sql;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The Parquet files of the tables that measuring reads, as local paths. They are the whole truth of
 * a version only where it has no deletion vectors.
 */
public record TableFiles(List<String> patients, List<String> events, List<String> links) {

  public TableFiles {
    patients = List.copyOf(patients);
    events = List.copyOf(events);
    links = List.copyOf(links);
  }

  /** Those of the committed versions. */
  public static TableFiles of(Tables tables) {
    return new TableFiles(
        files(tables, TableName.PATIENTS),
        files(tables, TableName.EVENTS),
        files(tables, TableName.LINKS));
  }

  private static List<String> files(Tables tables, TableName table) {
    return Arrays.stream(tables.read(table).inputFiles())
        .map(file -> URI.create(file).getPath())
        .sorted()
        .toList();
  }
}
