package org.lister.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.jspecify.annotations.Nullable;
import shaded.parquet.org.apache.thrift.TException;

/**
 * Walks over the pages of a Parquet file, as it streams by, and unpacks none. What a page says of
 * its own size is believed by whoever reads it: a wrong one makes a reader ask for more memory than
 * there is, and with it goes the whole process.
 */
final class ParquetPages {

  /** Writers close a page at a megabyte or some. */
  private static final int LARGEST_PAGE = 64 << 20;

  private static final int DROPPED = 1 << 16;

  private final InputStream bytes;
  private final byte[] dropped = new byte[DROPPED];

  /**
   * @param bytes of the file
   */
  ParquetPages(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether every page is as large, as full and, where it has a checksum, of the same bytes as is
   * said of it.
   *
   * @param position at which the stream is
   */
  boolean areSound(List<BlockMetaData> groups, long position) throws IOException {
    long at = position;
    try {
      for (ColumnChunkMetaData chunk : inOrder(groups)) {
        long start = chunk.getStartingPos();
        if (start < at || chunk.getTotalSize() < 0) {
          return false;
        }
        drop(bytes, start - at);
        Chunk walked = new Chunk(new Limited(bytes, chunk.getTotalSize()), chunk.getValueCount());
        if (!walked.isSound()) {
          return false;
        }
        at = start + walked.bytes.taken();
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private static List<ColumnChunkMetaData> inOrder(List<BlockMetaData> groups) {
    return groups.stream()
        .flatMap(group -> group.getColumns().stream())
        .sorted(Comparator.comparingLong(ColumnChunkMetaData::getStartingPos))
        .toList();
  }

  /** The pages of a column within a group of rows. */
  private final class Chunk {

    private final Limited bytes;
    private final long expected;

    Chunk(Limited bytes, long expected) {
      this.bytes = bytes;
      this.expected = expected;
    }

    boolean isSound() throws IOException {
      long values = 0;
      while (values < expected) {
        PageHeader header = header();
        if (header == null || !isModest(header) || !isAsItWas(header)) {
          return false;
        }
        values += values(header);
      }
      return values == expected;
    }

    private @Nullable PageHeader header() throws IOException {
      try {
        return Util.readPageHeader(bytes);
      } catch (IOException e) {
        if (e.getCause() instanceof TException) {
          return null;
        }
        throw e;
      } catch (RuntimeException e) {
        return null;
      }
    }

    private boolean isModest(PageHeader header) {
      int unpacked = header.getUncompressed_page_size();
      boolean isOfWords = !header.isSetDictionary_page_header();
      return header.getCompressed_page_size() >= 0
          && header.getCompressed_page_size() <= bytes.left()
          && unpacked >= 0
          && unpacked <= LARGEST_PAGE
          && values(header) >= 0
          && (isOfWords || isModest(header.getDictionary_page_header().getNum_values(), unpacked));
    }

    /** No word of a dictionary is shorter than a byte. */
    private boolean isModest(int words, int unpacked) {
      return words >= 0 && words <= unpacked;
    }

    private boolean isAsItWas(PageHeader header) throws IOException {
      CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32());
      drop(checked, header.getCompressed_page_size());
      return !header.isSetCrc() || header.getCrc() == (int) checked.getChecksum().getValue();
    }

    private static int values(PageHeader header) {
      if (header.isSetData_page_header()) {
        return header.getData_page_header().getNum_values();
      }
      return header.isSetData_page_header_v2()
          ? header.getData_page_header_v2().getNum_values()
          : 0;
    }
  }

  private void drop(InputStream from, long count) throws IOException {
    long left = count;
    while (left > 0) {
      int read = from.read(dropped, 0, (int) Math.min(left, dropped.length));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
  }
}
