package org.lister.hostile.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.lister.SparkForTests;
import org.lister.ingest.hospital.HospitalResult;
import org.lister.ingest.hospital.HospitalTexts;

/** A hospital extract in a folder of its own. */
public record HospitalScene(Path folder) {

  public static String header() {
    return String.join(",", HospitalTexts.columns());
  }

  /** A file of the header and one row. */
  public static byte[] text(String row) {
    return (header() + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public Path extract() {
    return folder.resolve("extract");
  }

  public void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(extract());
    Files.write(extract().resolve(name), bytes);
  }

  /** A Parquet file of one row, whose cells are of a type. */
  public void parquet(String name, String type) throws IOException {
    Path written = folder.resolve(name);
    SparkForTests.session()
        .range(1)
        .select(
            HospitalTexts.columns().stream()
                .map(column -> functions.lit(name.length()).cast(type).as(column))
                .toArray(Column[]::new))
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (var files = Files.list(written)) {
      Path part =
          files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
      write(name + ".parquet", Files.readAllBytes(part));
    }
  }

  public HospitalResult run() {
    return HospitalReaders.run(extract());
  }
}
