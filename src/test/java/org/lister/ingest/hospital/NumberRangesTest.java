package org.lister.ingest.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file an episode lies in. */
class NumberRangesTest {

  @Test
  void bounds_divide_the_sample_into_ranges_of_one_size() {
    assertThat(NumberRanges.bounds(new long[] {6, 1, 3, 5, 2, 4}, 3)).containsExactly(3L, 5L);
  }

  @Test
  void a_number_that_many_episodes_share_makes_one_bound() {
    assertThat(NumberRanges.bounds(new long[] {7, 7, 7, 7, 9}, 4)).containsExactly(7L);
  }

  @Test
  void without_numbers_there_is_one_range() {
    assertThat(NumberRanges.bounds(new long[0], 4)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "3, 1", "4, 1", "5, 2", "9, 2"})
  void a_number_lies_in_the_range_that_begins_at_or_before_it(long number, int range) {
    assertThat(range(number)).isEqualTo(range);
  }

  @Test
  void an_episode_without_a_number_lies_in_one_of_the_ranges() {
    assertThat(range(null)).isBetween(0, 2);
  }

  private static int range(@Nullable Long number) {
    Object[] cells = {UTF8String.fromString("E1"), number};
    Iterator<InternalRow> episodes = List.<InternalRow>of(new GenericInternalRow(cells)).iterator();
    return new NumberRanges(List.of(3L, 5L)).call(episodes).next().getInt(2);
  }
}
