package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsNumberTest {

  @ParameterizedTest
  @CsvSource({
    "9434765919, VALID", // the example of the NHS Data Dictionary
    "9434765918, CHECK_DIGIT",
    "9434765929, CHECK_DIGIT",
    "0000000000, PLACEHOLDER",
    "1111111111, PLACEHOLDER",
    "9999999999, PLACEHOLDER",
    "2333455667, PLACEHOLDER",
    "3000000003, PLACEHOLDER",
    "12345678901, NOT_TEN_DIGITS"
  })
  void a_number_is_valid_by_its_check_digit_and_is_no_placeholder(long number, String verdict) {
    NhsNumber.Fault fault = NhsNumber.fault(number);
    assertThat(fault == null ? "VALID" : fault.name()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "9434765919, 9434765919",
    "943 476 5919, 9434765919",
    "0000000000, 0",
    "943476591, -1",
    "94347659190, -1",
    "943476591X, -1",
    "-943476591, -1",
    "'', -1"
  })
  void ten_digits_are_read_with_or_without_blanks_and_nothing_else(String text, long number) {
    assertThat(NhsNumber.read(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    ", MISSING",
    "-1, NOT_TEN_DIGITS",
    "9990000019, CHECK_DIGIT",
    "9999999999, PLACEHOLDER",
    "4010232137, NOT_AN_ISSUED_RANGE",
    "9990000018, "
  })
  void a_run_says_the_first_thing_that_is_wrong_with_a_number(
      @Nullable Long number, NhsNumber.@Nullable Fault fault) {
    assertThat(NhsNumberRanges.synthetic().fault(number)).isEqualTo(fault);
  }

  @Test
  void placeholders_pass_modulus_11_and_so_need_a_rule_of_their_own() {
    assertThat(LongStream.of(0, 1111111111L, 9999999999L, 2333455667L, 3000000003L))
        .allMatch(number -> NhsNumber.checkDigit(number / 10) == number % 10);
  }

  @Test
  void nine_digits_with_check_10_begin_no_number() {
    long none =
        LongStream.range(900_000_000L, 900_010_000L)
            .filter(digits -> NhsNumber.checkDigit(digits) == 10)
            .flatMap(digits -> LongStream.range(digits * 10, digits * 10 + 10))
            .filter(number -> NhsNumber.fault(number) == null)
            .count();
    assertThat(none).isZero();
  }

  @Test
  void one_wrong_digit_and_two_exchanged_neighbours_are_always_found() {
    String right = "9434765919";
    for (int place = 0; place < 10; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(NhsNumber.fault(Long.parseLong(wrong)) == null).isEqualTo(wrong.equals(right));
      }
    }
    for (int place = 0; place < 9; place++) {
      String swapped =
          right.substring(0, place)
              + right.charAt(place + 1)
              + right.charAt(place)
              + right.substring(place + 2);
      assertThat(NhsNumber.fault(Long.parseLong(swapped)) == null).isEqualTo(swapped.equals(right));
    }
  }

  @Test
  void an_nhs_number_never_shows_itself_in_a_message() {
    assertThat(new NhsNumber(9434765919L).toString()).doesNotContain("9434765919");
    assertThatThrownBy(() -> new NhsNumber(9434765918L)).hasMessageNotContaining("943");
  }

  @Test
  void a_run_accepts_the_ranges_it_is_told() {
    NhsNumberRanges issued =
        new NhsNumberRanges(
            List.of(NhsNumberRanges.Range.of("400-499"), NhsNumberRanges.Range.of("600-799")));
    assertThat(issued.accept(4010232137L)).isTrue();
    assertThat(issued.accept(5990000000L)).isFalse();
    assertThat(issued.accept(9434765919L)).isFalse();
    assertThat(NhsNumberRanges.synthetic().accept(9434765919L)).isTrue();
  }
}
