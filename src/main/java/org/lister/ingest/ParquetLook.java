package org.lister.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.lister.store.Checksum;
import org.lister.store.RemoteStorage;
import shaded.parquet.org.apache.thrift.TException;

/**
 * One look through a Parquet file: its columns, how many rows it has, and whether it can be read.
 *
 * @param sha256 of its bytes
 * @param schema null when it cannot be read
 * @param fault null when it can
 */
public record ParquetLook(
    String sha256, @Nullable MessageType schema, long rows, @Nullable Fault fault) {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** A few bytes may stand for many rows, but records of patients are not all alike. */
  private static final long MOST_ROWS_A_BYTE = 8;

  private static final long ALWAYS_ALLOWED = 10_000_000;

  /** Why it cannot be read, as a sentence goes on after its name. */
  public enum Fault {
    NO_BYTES("holds no byte"),
    NOT_PARQUET("is not Parquet"),
    NO_END("ends too early"),
    FOOTER("has a footer nobody can read"),
    PAGE("has a page nobody can read"),
    ROWS("promises more rows than its bytes can hold");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What stands at the end of a file. */
  private record Footer(MessageType schema, List<BlockMetaData> groups) {
    long rows() {
      return groups.stream().mapToLong(BlockMetaData::getRowCount).sum();
    }
  }

  /**
   * @param length of the file
   * @param bytes of the file, which are read to the end
   */
  public static ParquetLook of(Path file, long length, InputStream bytes, Configuration hadoop)
      throws IOException {
    Checksum checksum = new Checksum(bytes);
    InputStream buffered = new BufferedInputStream(checksum, 1 << 16);
    byte[] first = buffered.readNBytes(MAGIC.length);
    boolean isParquet = Arrays.equals(first, MAGIC);
    Footer footer = isParquet ? footer(file, hadoop) : null;
    boolean isSound =
        footer != null && new ParquetPages(buffered).areSound(footer.groups(), first.length);
    LastBytes last = new LastBytes(MAGIC.length);
    buffered.transferTo(last);
    String sha256 = checksum.ofTheRest();
    if (length == 0 || !isParquet) {
      return refused(sha256, length == 0 ? Fault.NO_BYTES : Fault.NOT_PARQUET);
    }
    if (!Arrays.equals(last.bytes(), MAGIC)) {
      return refused(sha256, Fault.NO_END);
    }
    if (footer == null) {
      return refused(sha256, Fault.FOOTER);
    }
    if (footer.rows() > Math.max(ALWAYS_ALLOWED, length * MOST_ROWS_A_BYTE)) {
      return refused(sha256, Fault.ROWS);
    }
    return isSound
        ? new ParquetLook(sha256, footer.schema(), footer.rows(), null)
        : refused(sha256, Fault.PAGE);
  }

  /** The names of its columns, none of a file that cannot be read. */
  public List<String> columns() {
    return schema == null ? List.of() : schema.getFields().stream().map(Type::getName).toList();
  }

  private static ParquetLook refused(String sha256, Fault fault) {
    return new ParquetLook(sha256, null, 0, fault);
  }

  /** A tree of columns can be deeper than functions that call themselves can go. */
  private static @Nullable Footer footer(Path file, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader = ParquetFooter.open(file, hadoop)) {
      return new Footer(reader.getFileMetaData().getSchema(), reader.getRowGroups());
    } catch (RuntimeException | StackOverflowError e) {
      RemoteStorage.stopFor(e);
      return null;
    } catch (IOException e) {
      if (e.getCause() instanceof TException) {
        return null;
      }
      throw e;
    }
  }
}
