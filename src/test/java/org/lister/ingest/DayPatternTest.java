package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPatternTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          yyyy-MM-dd,  2024-02-29,  2024-02-29
          yyyy-MM-dd,  2023-02-29,  null
          yyyy-MM-dd,  2024-2-29,   null
          yyyy-MM-dd,  2024/02/29,  null
          yyyy-MM-dd,  2024-02-1T,  null
          yyyy-MM-dd,  24-02-0001,  null
          yyyyMMdd,    20240229,    2024-02-29
          yyyyMMdd,    20240230,    null
          yyyyMMdd,    2024-2-9,    null
          dd-MMM-yyyy, 29-Feb-2024, 2024-02-29
          dd-MMM-yyyy, 30-Feb-2024, null
          dd-MMM-yyyy, 31-DEC-1999, 1999-12-31
          dd-MMM-yyyy, 01-an.-1999, null
          dd-MMM-yyyy, 01-Foo-1999, null
          dd-MMM-yyyy, 01-06-01999, null
          dd/MM/yyyy,  01/06/2025,  2025-06-01
          dd/MM/yyyy,  1/6/2025,    null
          d/M/yyyy,    1/6/2025,    2025-06-01
          d/M/yyyy,    31/6/2025,   null
          """)
  void a_day_is_read_by_its_pattern_or_not_at_all(String pattern, String text, String day) {
    assertThat(String.valueOf(DayPattern.of(pattern).read(text))).isEqualTo(day);
  }
}
