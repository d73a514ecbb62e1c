package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          141.5,                141.5
          .5,                   0.5
          5.,                   5.0
          -0.25,                -0.25
          +7,                   7.0
          999999999999999,      999999999999999
          0.123456789012345678, 0.123456789012345678
          000000000000000.1,    0.1
          """)
  void a_value_is_digits_with_a_sign_and_a_point(String text, double value) {
    assertThat(Digits.decimal(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "+.",
        "1e3",
        "NaN",
        "1,5",
        "1 5",
        "--1",
        "1.2.3",
        "٣",
        "1000000000000000"
      })
  void anything_else_is_no_value(String text) {
    assertThat(Digits.decimal(text)).isNaN();
  }

  @Test
  void a_value_is_the_same_number_that_java_reads() {
    Random random = new Random(7);
    for (int trial = 0; trial < 100_000; trial++) {
      String text = random.nextInt(1_000_000_000) + "." + random.nextInt(1_000_000_000);
      String cut = text.substring(0, 1 + random.nextInt(text.length() - 1));
      assertThat(Digits.decimal(cut)).isEqualTo(Double.parseDouble(cut));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          44054006,            44054006
          999999999999999999,  999999999999999999
          12345,               -1
          1000000000000000000, -1
          4405400A,            -1
          -44054006,           -1
          """)
  void a_code_is_six_to_eighteen_digits(String text, long code) {
    assertThat(Digits.code(text)).isEqualTo(code);
  }
}
