package org.lister.agree.entries;

import java.io.Serializable;

/**
 * A file of INDICATOR_VALUES that has been read to its end.
 *
 * @param rows the header left out
 * @param checksum SHA-256 of its bytes
 */
record EntryFile(String uri, long rows, String checksum) implements Serializable {}
