package org.lister.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Supplier;

/** One job that looks through every file, each streamed by one task in bounded memory. */
final class Inspection {

  /** A few tasks a core even out large and small files; a task a file would cost more than it. */
  private static final int TASKS_PER_CORE = 8;

  private Inspection() {}

  static List<Inspected> of(SparkSession spark, List<Arrived> files, Map<String, Terms> terms) {
    if (files.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    OnExecutors there = OnExecutors.of(spark, terms);
    return context
        .parallelize(dealt(files, Arrived::bytes), tasks(context, files.size()))
        .map(file -> inspect(file, there.terms(file.supplier()).supplier(), there.hadoop()))
        .collect();
  }

  static int tasks(JavaSparkContext context, int files) {
    return Math.max(1, Math.min(files, context.defaultParallelism() * TASKS_PER_CORE));
  }

  /** Large and small in turn, so that no task is given only large files. */
  static <T> List<T> dealt(List<T> files, java.util.function.ToLongFunction<T> bytes) {
    List<T> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparingLong(bytes));
    List<T> dealt = new ArrayList<>();
    for (int low = 0, high = bySize.size() - 1; low <= high; low++, high--) {
      dealt.add(bySize.get(high));
      if (low < high) {
        dealt.add(bySize.get(low));
      }
    }
    return dealt;
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
