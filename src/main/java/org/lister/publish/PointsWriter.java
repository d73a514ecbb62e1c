package org.lister.publish;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Writes one part of the national file of points on an executor; a task that repeats, again. */
record PointsWriter(Destination destination, PointsSheet sheet)
    implements MapPartitionsFunction<Row, Row> {

  /** What a manifest says of a file. */
  static final StructType SCHEMA = StructType.fromDDL("name STRING, bytes BIGINT, sha256 STRING");

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws IOException {
    int part = TaskContext.getPartitionId() + 1;
    PackFile file =
        sheet.named("%s-%04d.csv".formatted(PointsSheet.NAME, part), lines(rows)).file();
    try (FileSystem storage = destination.open()) {
      new PackFolder(storage, new Path(destination.path(), NationalPoints.FOLDER)).write(file);
    }
    return List.of(RowFactory.create(file.name(), (long) file.content().length, file.checksum()))
        .iterator();
  }

  private static Stream<PointsSheet.Line> lines(Iterator<Row> rows) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(Cells::new)
        .map(
            cells ->
                new PointsSheet.Line(
                    cells.of("practice"),
                    cells.of("indicator"),
                    cells.amount("points"),
                    cells.<Boolean>of("is_approved")));
  }
}
