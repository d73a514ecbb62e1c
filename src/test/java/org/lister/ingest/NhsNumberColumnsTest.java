package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lister.SparkForTests;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumber.Fault;
import org.lister.domain.NhsNumberRanges;

class NhsNumberColumnsTest {

  private static final NhsNumberRanges RANGES =
      new NhsNumberRanges(
          List.of(new NhsNumberRanges.Range(400, 499), new NhsNumberRanges.Range(900, 999)));

  @Test
  void the_expressions_agree_with_the_law_on_every_kind_and_many_random_numbers() {
    Random random = new Random(20260331);
    List<Long> numbers =
        LongStream.concat(
                LongStream.of(
                    -1,
                    0,
                    9_999_999_999L,
                    10_000_000_000L,
                    2_333_455_667L,
                    1_111_111_111L,
                    3_000_000_003L,
                    9_990_000_018L,
                    9_990_000_019L,
                    4_010_232_137L),
                random.longs(20_000, 0, 10_000_000_000L).flatMap(NhsNumberColumnsTest::withCheck))
            .boxed()
            .toList();
    Dataset<Row> judged =
        SparkForTests.session()
            .createDataset(numbers, Encoders.LONG())
            .select(col("value"), NhsNumberColumns.fault(col("value"), RANGES));
    assertThat(judged.collectAsList())
        .hasSize(numbers.size())
        .allSatisfy(row -> assertThat(row.getString(1)).isEqualTo(law(row.getLong(0))));
  }

  /** The number itself, most likely wrong, and the same with its check digit put right. */
  private static LongStream withCheck(long number) {
    int check = NhsNumber.checkDigit(number / 10);
    return check == 10 ? LongStream.of(number) : LongStream.of(number, number / 10 * 10 + check);
  }

  private static @Nullable String law(long number) {
    Fault fault = NhsNumber.fault(number);
    if (fault == null && !RANGES.accept(number)) {
      return Fault.NOT_AN_ISSUED_RANGE.name();
    }
    return fault == null ? null : fault.name();
  }
}
