package org.lister.ingest;

import java.io.IOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.ParquetFileReader;

/**
 * Looks through all pages of a Parquet file, as a text is read to its end before its first row is
 * taken in: each has to fit its own checksum, where it has one, and to be unpacked.
 */
final class ParquetPages {

  private ParquetPages() {}

  /** Whether all can be read; the reader is at the end of its file then. */
  static boolean areSound(ParquetFileReader reader) {
    try {
      PageReadStore rows = reader.readNextRowGroup();
      while (rows != null) {
        for (ColumnDescriptor column : reader.getFileMetaData().getSchema().getColumns()) {
          unpack(rows.getPageReader(column));
        }
        rows = reader.readNextRowGroup();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static void unpack(PageReader pages) {
    pages.readDictionaryPage();
    while (pages.readPage() != null) {
      // A page that does not fit its checksum or cannot be unpacked is told by an exception.
    }
  }
}
