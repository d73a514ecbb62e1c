package org.lister.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Supplier;
import org.lister.store.Checksum;
import org.lister.store.RemoteStorage;

/** Reads a Parquet file's bytes for their checksum and its footer for its columns. */
final class ParquetInspection {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Bytes that nobody calls a text are one: older writers do not say so. */
  private static final ParquetToSparkSchemaConverter SPARK_TYPES =
      new ParquetToSparkSchemaConverter(true, true, false, true, false, false, false);

  private ParquetInspection() {}

  static Inspected of(Arrived file, Supplier supplier, InputStream bytes, Configuration hadoop)
      throws IOException {
    Checksum checksum = new Checksum(bytes);
    byte[] first = checksum.readNBytes(MAGIC.length);
    Ends ends = new Ends();
    checksum.transferTo(ends);
    String sha256 = checksum.ofTheRest();
    if (file.bytes() == 0) {
      return refused(file, sha256, FileFault.FILE_EMPTY, "holds no byte");
    }
    if (!java.util.Arrays.equals(first, MAGIC)) {
      return refused(file, sha256, FileFault.FILE_NOT_AS_NAMED, "is not Parquet");
    }
    if (!java.util.Arrays.equals(ends.last(), MAGIC)) {
      return refused(file, sha256, FileFault.FILE_TRUNCATED, "ends too early");
    }
    return ofFooter(file, supplier, sha256, hadoop);
  }

  private static Inspected ofFooter(
      Arrived file, Supplier supplier, String sha256, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader = ParquetFooter.open(new Path(file.uri()), hadoop)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<String> header = schema.getFields().stream().map(Type::getName).toList();
      List<Finding> findings = Inspected.ofColumns(file, supplier, header);
      boolean hasAll = findings.stream().noneMatch(finding -> finding.fault().refuses());
      if (!hasAll) {
        return new Inspected(file, sha256, reader.getRecordCount(), List.of(), "", findings);
      }
      if (reader.getRecordCount() == 0) {
        return refused(file, sha256, FileFault.FILE_NO_ROWS, "has columns and no row");
      }
      return ParquetPages.areSound(reader)
          ? ofTypes(file, sha256, reader.getRecordCount(), agreed(file, supplier, schema), findings)
          : refused(file, sha256, FileFault.FILE_DAMAGED, "has a part that nobody can unpack");
    } catch (RuntimeException e) {
      RemoteStorage.stopFor(e);
      return refused(file, sha256, FileFault.FILE_TRUNCATED, "has a footer nobody can read");
    }
  }

  private static Inspected ofTypes(
      Arrived file, String sha256, long rows, MessageType agreed, List<Finding> findings) {
    StructType types = SPARK_TYPES.convert(agreed);
    boolean isReadable =
        Stream.of(types.fields()).allMatch(column -> ParquetCell.isReadable(column.dataType()));
    return isReadable
        ? new Inspected(file, sha256, rows, List.of(), types.json(), findings)
        : refused(file, sha256, FileFault.FILE_NOT_AS_NAMED, "has cells that are no single values");
  }

  /** The agreed columns alone, in the order of the content's. */
  private static MessageType agreed(Arrived file, Supplier supplier, MessageType schema) {
    Map<String, String> names = file.content().in(supplier).columns();
    List<Type> columns =
        file.content().columns().stream()
            .map(column -> schema.getType(schema.getFieldIndex(names.get(column))))
            .toList();
    return new MessageType(schema.getName(), columns);
  }

  private static Inspected refused(Arrived file, String sha256, FileFault fault, String what) {
    return new Inspected(
        file, sha256, 0, List.of(), "", List.of(new Finding(fault, file.name() + " " + what)));
  }

  /** Remembers the last four bytes that pass. */
  private static final class Ends extends OutputStream {
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();

    @Override
    public void write(int single) {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      byte[] before = tail.toByteArray();
      tail.reset();
      int fresh = Math.min(length, MAGIC.length);
      int kept = Math.min(before.length, MAGIC.length - fresh);
      tail.write(before, before.length - kept, kept);
      tail.write(bytes, offset + length - fresh, fresh);
    }

    byte[] last() {
      return tail.toByteArray();
    }
  }
}
