package org.lister.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.lister.store.RemoteStorage;

/**
 * Reads Parquet files row by row to find those that cannot be. Damage that neither sizes nor
 * checksums tell shows only when values are unpacked; to do that with every file before any is
 * taken in would cost each run what only a damaged file is worth.
 */
record Rereading(LandedFiles files) implements Serializable {

  /** What is wrong with those of these files that cannot be read. */
  static Map<Arrived, Finding> findings(
      SparkSession spark, List<Landed> extracts, OnExecutors there) {
    List<Inspected> parquet =
        extracts.stream()
            .flatMap(extract -> Stream.of(extract.patients(), extract.events()))
            .filter(file -> file.file().form() == Arrived.Form.PARQUET)
            .toList();
    Rereading rereading = new Rereading(LandedFiles.of(spark, extracts, there));
    Map<Arrived, Finding> findings = new HashMap<>();
    if (!parquet.isEmpty()) {
      EachFile.of(spark, parquet, file -> file.file().bytes())
          .filter(file -> !rereading.canBeRead(file))
          .collect()
          .forEach(file -> findings.put(file.file(), finding(file.file())));
    }
    return findings;
  }

  private boolean canBeRead(Inspected file) {
    try (ArrivedRows rows = files.open(file)) {
      long count = 0;
      while (rows.next()) {
        count++;
      }
      return count == file.rows();
    } catch (Exception e) {
      RemoteStorage.stopFor(e);
      return false;
    }
  }

  private static Finding finding(Arrived file) {
    return new Finding(FileFault.FILE_DAMAGED, file.name() + " " + ParquetLook.Fault.PAGE.words());
  }
}
