package org.lister.store;

import java.io.Serializable;

/**
 * What a stage read or wrote: a table at a version, or a file by its checksum.
 *
 * @param name the table, or the file's URI
 * @param version the table's version, -1 for a file and for a table that did not exist
 * @param checksum SHA-256 of a file, empty for a table
 */
public record TableVersion(String name, long version, String checksum) implements Serializable {

  public static TableVersion of(TableName table, long version) {
    return new TableVersion(table.folder(), version, "");
  }

  public static TableVersion ofFile(String uri, String checksum) {
    return new TableVersion(uri, -1, checksum);
  }
}
