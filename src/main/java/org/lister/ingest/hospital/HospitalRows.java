package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Stopped;
import org.lister.store.InternalRows;

/** The columns of HES APC that Lister uses, from files of any order of columns. */
final class HospitalRows {

  private HospitalRows() {}

  static JavaRDD<InternalRow> of(SparkSession spark, List<HospitalFile> files) {
    files.forEach(HospitalRows::stopIfColumnsAreMissing);
    Collection<List<HospitalFile>> alike =
        files.stream()
            .collect(Collectors.groupingBy(HospitalFile::form, TreeMap::new, Collectors.toList()))
            .values();
    return alike.stream().map(group -> read(spark, group)).reduce(JavaRDD::union).orElseThrow();
  }

  private static JavaRDD<InternalRow> read(SparkSession spark, List<HospitalFile> group) {
    String[] uris = group.stream().map(HospitalFile::uri).toArray(String[]::new);
    Dataset<Row> rows =
        HospitalFile.isParquet(uris[0])
            ? spark.read().parquet(uris)
            : spark
                .read()
                .schema(schema(group.get(0).columns()))
                .option("header", "true")
                .option("escape", "\"")
                .option("maxColumns", HospitalText.LONGEST_LINE + 1)
                .csv(uris);
    Column[] asText =
        HesColumn.names().stream().map(name -> col(name).cast("string")).toArray(Column[]::new);
    return InternalRows.of(rows.select(asText));
  }

  /**
   * Stops with the name of the first file that cannot be read by itself. Damage that neither sizes
   * nor checksums tell shows only when values are unpacked.
   */
  static void stopIfUnreadable(SparkSession spark, List<HospitalFile> files) {
    for (HospitalFile file : files) {
      if (!isReadable(spark, file)) {
        throw new Stopped.DataFault(
            "Cannot read hospital file %s: it has a page nobody can read. Ask for it again."
                .formatted(file.uri()));
      }
    }
  }

  private static boolean isReadable(SparkSession spark, HospitalFile file) {
    try {
      return of(spark, List.of(file)).map(row -> row.numFields()).reduce(Math::max) > 0;
    } catch (UnsupportedOperationException e) {
      return true; // Of no rows there is no most.
    } catch (Exception e) {
      return e instanceof Stopped;
    }
  }

  /** The columns as the header names them, those whose name came before by their place. */
  private static StructType schema(List<String> columns) {
    StructType schema = new StructType();
    Set<String> named = new HashSet<>();
    for (String column : columns) {
      String name = column.trim().toUpperCase(Locale.ROOT);
      schema = schema.add(named.add(name) ? name : name + " " + schema.size(), "string");
    }
    return schema;
  }

  private static void stopIfColumnsAreMissing(HospitalFile file) {
    List<String> there =
        file.columns().stream().map(name -> name.trim().toUpperCase(Locale.ROOT)).toList();
    List<String> missing =
        HesColumn.names().stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot read hospital file %s: it has no column %s. Ask for it with all columns."
              .formatted(file.uri(), String.join(", ", missing)));
    }
  }
}
