package org.lister.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Supplier;

/** One job that looks through every file, each streamed by one task in bounded memory. */
final class Inspection {

  private Inspection() {}

  static List<Inspected> of(SparkSession spark, List<Arrived> files, Map<String, Terms> terms) {
    if (files.isEmpty()) {
      return List.of();
    }
    OnExecutors there = OnExecutors.of(spark, terms);
    return EachFile.of(spark, files, Arrived::bytes)
        .map(file -> inspect(file, there.terms(file.supplier()).supplier(), there.hadoop()))
        .collect();
  }

  private static Inspected inspect(Arrived file, Supplier supplier, Configuration hadoop)
      throws IOException {
    Path path = new Path(file.uri());
    try (InputStream bytes = path.getFileSystem(hadoop).open(path)) {
      return file.form() == Arrived.Form.PARQUET
          ? ParquetInspection.of(file, supplier, bytes, hadoop)
          : TextInspection.of(file, supplier, bytes);
    } catch (ChecksumException e) {
      return damaged(file);
    }
  }

  /** Hadoop lays a checksum beside a file, which no longer fits when another took its place. */
  private static Inspected damaged(Arrived file) {
    return new Inspected(
        file,
        "",
        0,
        List.of(),
        "",
        List.of(
            new Finding(
                FileFault.FILE_DAMAGED,
                file.name() + " is not what the checksum beside it (.crc) was made of")));
  }
}
