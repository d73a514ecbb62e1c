package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets through the rows of all NHS numbers of a table, and few others: a Bloom filter, so that what
 * cannot match need not be shuffled.
 *
 * @param size rows of the table
 */
public record NumberSieve(Broadcast<BloomFilter> filter, long size) {

  /** With the numbers of England's episodes, one in a hundred of the others comes through. */
  private static final long BITS_A_NUMBER = 10;

  /** 16 MB, whatever the size of the table. */
  private static final long MOST_BITS = 1L << 27;

  private static final long LEAST_BITS = 1L << 10;

  /** However many cores there are: they hand two of the filters to the driver in the end. */
  private static final int MOST_TASKS = 8;

  /** Of a table with nhs_number. */
  public static NumberSieve of(Dataset<Row> table) {
    return of(table, Math.max(1, table.count()));
  }

  /**
   * The same without counting the rows.
   *
   * @param size about how many; when there are more, more of the others come through
   */
  public static NumberSieve of(Dataset<Row> table, long size) {
    long bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, size * BITS_A_NUMBER));
    SparkSession spark = table.sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return new NumberSieve(context.broadcast(filter(table, bits)), size);
  }

  /** Each task makes one, and they are put together; a table without files has no task. */
  private static BloomFilter filter(Dataset<Row> table, long bits) {
    JavaRDD<InternalRow> numbers =
        InternalRows.of(table.select("nhs_number").where(col("nhs_number").isNotNull()))
            .coalesce(MOST_TASKS);
    return numbers.getNumPartitions() == 0
        ? filter(Collections.emptyIterator(), bits)
        : numbers
            .mapPartitions(part -> List.of(filter(part, bits)).iterator())
            .treeReduce(BloomFilter::mergeInPlace);
  }

  private static BloomFilter filter(Iterator<InternalRow> numbers, long bits) {
    BloomFilter filter = BloomFilter.create(bits / BITS_A_NUMBER, bits);
    while (numbers.hasNext()) {
      filter.putLong(numbers.next().getLong(0));
    }
    return filter;
  }

  /**
   * The rows of a table with nhs_number that have one of the numbers, and few others. A condition
   * like any other, so that Spark looks at the other columns of those rows alone.
   */
  public Dataset<Row> sift(Dataset<Row> rows) {
    Broadcast<BloomFilter> numbers = filter;
    UDF1<@Nullable Long, Boolean> mayBe =
        number -> number != null && numbers.value().mightContainLong(number);
    return rows.where(udf(mayBe, DataTypes.BooleanType).apply(col("nhs_number")));
  }
}
