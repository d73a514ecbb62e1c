package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Stopped;

/** The columns of HES APC that Lister uses, from files of any order of columns. */
final class HospitalRows {

  static final List<String> DIAGNOSES = numbered("DIAG_%02d", 20);
  static final List<String> PROCEDURES = numbered("OPERTN_%02d", 24);

  static final List<String> COLUMNS =
      Stream.of(
              List.of(
                  "EPIKEY",
                  "NEWNHSNO",
                  "SEX",
                  "STARTAGE",
                  "PROCODE3",
                  "GPPRAC",
                  "ADMIDATE",
                  "DISDATE",
                  "ADMIMETH",
                  "EPIORDER",
                  "EPISTAT",
                  "CLASSPAT"),
              DIAGNOSES,
              PROCEDURES)
          .flatMap(List::stream)
          .toList();

  private HospitalRows() {}

  static JavaRDD<Row> of(SparkSession spark, List<HospitalFile> files) {
    files.forEach(HospitalRows::stopIfColumnsAreMissing);
    Collection<List<HospitalFile>> alike =
        files.stream()
            .collect(Collectors.groupingBy(HospitalFile::form, TreeMap::new, Collectors.toList()))
            .values();
    return alike.stream().map(group -> read(spark, group)).reduce(JavaRDD::union).orElseThrow();
  }

  private static JavaRDD<Row> read(SparkSession spark, List<HospitalFile> group) {
    String[] uris = group.stream().map(HospitalFile::uri).toArray(String[]::new);
    Dataset<Row> rows =
        HospitalFile.isParquet(uris[0])
            ? spark.read().parquet(uris)
            : spark.read().option("header", "true").option("escape", "\"").csv(uris);
    return rows.select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new)).javaRDD();
  }

  private static void stopIfColumnsAreMissing(HospitalFile file) {
    List<String> there =
        file.columns().stream().map(name -> name.trim().toUpperCase(Locale.ROOT)).toList();
    List<String> missing = COLUMNS.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot read hospital file %s: it has no column %s. Ask for it with all columns."
              .formatted(file.uri(), String.join(", ", missing)));
    }
  }

  private static List<String> numbered(String form, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(form::formatted).toList();
  }
}
