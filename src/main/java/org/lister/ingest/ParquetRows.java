package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** The rows of one supplier's Parquet files whose columns have the same types. */
record ParquetRows(Content content, Supplier supplier, List<String> uris) {

  /** Practice's folder and line come before the cells. */
  private static final int BEFORE_CELLS = 2;

  /** One for each way in which a supplier's files are typed. */
  static Collection<ParquetRows> alike(
      Content content, List<Inspected> files, Map<String, Supplier> suppliers) {
    Map<String, ParquetRows> alike = new TreeMap<>();
    files.stream()
        .filter(file -> file.file().form() == Arrived.Form.PARQUET)
        .forEach(
            file -> {
              String supplier = file.file().supplier();
              alike
                  .computeIfAbsent(
                      supplier + file.types(),
                      any -> new ParquetRows(content, suppliers.get(supplier), new ArrayList<>()))
                  .uris()
                  .add(file.file().uri());
            });
    return alike.values();
  }

  JavaRDD<Row> judged(SparkSession spark, OnExecutors there) {
    Content ofAll = content;
    String name = supplier.name();
    return spark
        .read()
        .parquet(uris.toArray(String[]::new))
        .select(columns())
        .javaRDD()
        .mapPartitions(rows -> new Judged(rows, there.terms(name).judge(ofAll)));
  }

  /** The practice is the folder above the period's. */
  private Column[] columns() {
    Column path = col("_metadata.file_path");
    Column folder = substring_index(substring_index(path, "/", -3), "/", 1);
    Column line = col("_metadata.row_index").plus(1);
    Map<String, String> names = content.in(supplier).columns();
    Stream<Column> cells = content.columns().stream().map(name -> col("`" + names.get(name) + "`"));
    return Stream.concat(Stream.of(folder, line), cells).toArray(Column[]::new);
  }

  private record Judged(Iterator<Row> rows, RowJudge judge) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return judge.judged(arrived(rows.next()));
    }
  }

  /** A row of a typed file always has its shape. */
  private static ArrivedRow arrived(Row row) {
    @Nullable Object[] cells = new Object[row.length() - BEFORE_CELLS];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = row.get(BEFORE_CELLS + column);
    }
    return new ArrivedRow(row.getString(0), row.getLong(1), true, cells);
  }
}
