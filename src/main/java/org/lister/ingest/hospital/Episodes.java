package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lister.store.InternalRows;
import org.lister.store.SideCounts;
import org.lister.store.TableName;

/**
 * Rows of HES as episodes. A row is read and judged before anything else, because an episode is a
 * tenth of it; then rows of one EPIKEY meet, and last those of one NHS number.
 */
final class Episodes {

  private static final StructType SCHEMA = TableName.EPISODES.schema();
  private static final String PART = "part";

  private Episodes() {}

  /** Episodes by NHS number, a partition a file; what became of all rows is counted. */
  static Dataset<Row> of(
      SparkSession spark,
      List<HospitalFile> files,
      HospitalRequest request,
      SideCounts<String> counts) {
    EpisodeReader reader = new EpisodeReader(request.nhsNumbers(), request.conditions());
    JavaRDD<InternalRow> read = HospitalRows.of(spark, files).mapPartitions(reader);
    Dataset<Row> byKey = byKey(InternalRows.table(spark, read, SCHEMA));
    JavaRDD<InternalRow> kept = InternalRows.of(byKey).mapPartitions(new OfEachKeyOne(counts));
    return byNumber(spark, kept, NumberRanges.of(kept));
  }

  /** Ordered by everything a row says, so that the one that is kept is the same in every run. */
  private static Dataset<Row> byKey(Dataset<Row> episodes) {
    Column[] order =
        Stream.concat(
                Stream.of(xxhash64(col("epikey"))),
                Stream.of(SCHEMA.fieldNames()).map(name -> col(name)))
            .toArray(Column[]::new);
    return episodes.repartition(col("epikey")).sortWithinPartitions(order);
  }

  private static Dataset<Row> byNumber(
      SparkSession spark, JavaRDD<InternalRow> kept, NumberRanges ranges) {
    StructType withPart = SCHEMA.add(PART, DataTypes.IntegerType, false);
    return InternalRows.table(spark, kept.mapPartitions(ranges), withPart)
        .repartitionById(ranges.count(), col(PART))
        .drop(PART)
        .sortWithinPartitions("nhs_number", "epikey");
  }
}
