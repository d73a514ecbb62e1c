package org.lister.store;

import java.io.Serializable;

/**
 * What a stage read or wrote: a table at a version, or a file or something else by its checksum.
 *
 * @param name the table, the file's URI, or what else it was, in words
 * @param version the table's version, -1 for a file and for a table that did not exist
 * @param checksum SHA-256 of a file, empty for a table
 */
public record TableVersion(String name, long version, String checksum) implements Serializable {

  /** Whether it is a file, and neither a table nor, such as the rules, something else. */
  public boolean isFile() {
    return version < 0 && !checksum.isEmpty() && name.contains(":");
  }

  public static TableVersion of(TableName table, long version) {
    return new TableVersion(table.folder(), version, "");
  }

  public static TableVersion ofFile(String uri, String checksum) {
    return new TableVersion(uri, -1, checksum);
  }
}
