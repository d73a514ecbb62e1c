package org.lister.store;

import java.util.List;
import java.util.Optional;

/** What a finished run of a stage read and wrote, and under which rules. */
public record LastRun(
    List<TableVersion> read, List<TableVersion> written, String configuration, String software) {

  public LastRun {
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  LastRun withoutRead() {
    return new LastRun(List.of(), written, configuration, software);
  }

  /** The version of a table that it read. */
  public Optional<TableVersion> read(TableName table) {
    return of(read, table);
  }

  /** The version of a table that it wrote. */
  public Optional<TableVersion> written(TableName table) {
    return of(written, table);
  }

  private static Optional<TableVersion> of(List<TableVersion> versions, TableName table) {
    return versions.stream().filter(each -> each.name().equals(table.folder())).findFirst();
  }
}
