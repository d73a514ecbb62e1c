package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumberRanges;

class MadeUpNumbersTest {

  @Test
  void every_number_is_valid_begins_with_9_and_belongs_to_one_index() {
    Set<Long> numbers = new HashSet<>();
    for (long index = 0; index < MadeUpNumbers.COUNT; index += 449) {
      long number = MadeUpNumbers.at(index);
      assertThat(NhsNumber.fault(number)).isNull();
      assertThat(NhsNumberRanges.synthetic().accept(number)).isTrue();
      assertThat(numbers.add(number)).isTrue();
    }
  }

  @Test
  void neighbours_get_different_numbers() {
    Set<Long> numbers = new HashSet<>();
    for (long index = 0; index < 100_000; index++) {
      assertThat(numbers.add(MadeUpNumbers.at(index))).isTrue();
    }
  }

  @Test
  void there_are_enough_for_everyone_who_is_registered_in_england() {
    assertThat(MadeUpNumbers.COUNT).isGreaterThan(63_919_527L);
    assertThat(England.numbersNeeded(6_300, 10_000)).isLessThan(MadeUpNumbers.COUNT);
  }

  @Test
  void a_number_out_of_range_is_valid_and_not_accepted() {
    for (long index = 0; index < 10_000; index++) {
      long number = MadeUpNumbers.outOfRangeAt(index);
      assertThat(NhsNumber.fault(number)).isNull();
      assertThat(NhsNumberRanges.synthetic().accept(number)).isFalse();
    }
  }
}
