package org.lister.reconcile;

import java.io.Serializable;

/**
 * The file of another source, once it has been read to its end.
 *
 * @param day the day of achievement that is compared, as {@code yyyymmdd}; empty when the form has
 *     none
 * @param rows the header left out
 * @param checksum SHA-256 of its bytes
 */
record TheirFile(String uri, Form form, String day, long rows, String checksum)
    implements Serializable {

  /** The file's name, fit to stand in a condition, a table and a path. */
  String name() {
    return uri.substring(uri.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
