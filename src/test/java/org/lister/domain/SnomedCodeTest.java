package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedCodeTest {

  @ParameterizedTest
  @ValueSource(longs = {44054006, 73211009, 271649006, 999791000000106L, 1049321000000109L})
  void published_identifiers_have_the_right_check_digit(long code) {
    assertThat(SnomedCode.isValid(code)).isTrue();
    assertThat(SnomedCode.checkDigit(code / 10)).isEqualTo((int) (code % 10));
  }

  @Test
  void every_wrong_digit_is_found() {
    String right = "44054006";
    for (int place = 0; place < right.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(SnomedCode.isValid(Long.parseLong(other))).isEqualTo(other.equals(right));
      }
    }
  }

  @Test
  void fewer_than_six_and_more_than_eighteen_digits_are_no_identifier() {
    assertThat(SnomedCode.isValid(10001)).isFalse();
    assertThat(SnomedCode.isValid(1_000_000_000_000_000_000L)).isFalse();
    assertThat(SnomedCode.isValid(-44054006)).isFalse();
  }
}
