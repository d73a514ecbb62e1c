package org.lister.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Supplier;

/** Holds a Parquet file to the columns that were agreed. */
final class ParquetInspection {

  /** Bytes that nobody calls a text are one: older writers do not say so. */
  private static final ParquetToSparkSchemaConverter SPARK_TYPES =
      new ParquetToSparkSchemaConverter(true, true, false, true, false, false, false);

  private final Arrived file;
  private final Supplier supplier;
  private final ParquetLook look;

  private ParquetInspection(Arrived file, Supplier supplier, ParquetLook look) {
    this.file = file;
    this.supplier = supplier;
    this.look = look;
  }

  static Inspected of(Arrived file, Supplier supplier, InputStream bytes, Configuration hadoop)
      throws IOException {
    ParquetLook look = ParquetLook.of(new Path(file.uri()), file.bytes(), bytes, hadoop);
    return new ParquetInspection(file, supplier, look).inspected();
  }

  private Inspected inspected() {
    if (look.fault() != null) {
      return refused(fault(look.fault()), look.fault().words());
    }
    MessageType schema = Objects.requireNonNull(look.schema());
    List<Finding> findings = Inspected.ofColumns(file, supplier, look.columns());
    if (findings.stream().anyMatch(finding -> finding.fault().refuses())) {
      return new Inspected(file, look.sha256(), look.rows(), List.of(), "", findings);
    }
    if (look.rows() == 0) {
      return refused(FileFault.FILE_NO_ROWS, "has columns and no row");
    }
    return file.content().isTooMany(look.rows())
        ? refused(FileFault.FILE_TOO_LARGE, Content.TOO_MANY)
        : ofTypes(agreed(schema), findings);
  }

  private static FileFault fault(ParquetLook.Fault fault) {
    return switch (fault) {
      case NO_BYTES -> FileFault.FILE_EMPTY;
      case NOT_PARQUET -> FileFault.FILE_NOT_AS_NAMED;
      case NO_END, FOOTER -> FileFault.FILE_TRUNCATED;
      case PAGE -> FileFault.FILE_DAMAGED;
      case ROWS -> FileFault.FILE_TOO_LARGE;
    };
  }

  private Inspected ofTypes(MessageType agreed, List<Finding> findings) {
    StructType types;
    try {
      types = SPARK_TYPES.convert(agreed);
    } catch (RuntimeException e) {
      return refused(FileFault.FILE_NOT_AS_NAMED, "has cells of no type that can be read");
    }
    boolean isReadable =
        Stream.of(types.fields()).allMatch(column -> ParquetCell.isReadable(column.dataType()));
    return isReadable
        ? new Inspected(file, look.sha256(), look.rows(), List.of(), types.json(), findings)
        : refused(FileFault.FILE_NOT_AS_NAMED, "has cells that are no single values");
  }

  /** The agreed columns alone, in the order of the content's. */
  private MessageType agreed(MessageType schema) {
    Map<String, String> names = file.content().in(supplier).columns();
    List<Type> columns =
        file.content().columns().stream()
            .map(column -> schema.getType(schema.getFieldIndex(names.get(column))))
            .toList();
    return new MessageType(schema.getName(), columns);
  }

  private Inspected refused(FileFault fault, String what) {
    return new Inspected(
        file,
        look.sha256(),
        0,
        List.of(),
        "",
        List.of(new Finding(fault, file.name() + " " + what)));
  }
}
