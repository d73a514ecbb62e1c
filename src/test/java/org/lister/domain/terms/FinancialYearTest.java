package org.lister.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 2024/25",
    "2025-04-01, 2025/26",
    "2026-03-31, 2025/26",
    "1999-12-31, 1999/00"
  })
  void a_year_begins_on_the_first_of_april(LocalDate day, String year) {
    assertThat(FinancialYear.of(day)).hasToString(year);
  }

  @Test
  void it_is_read_as_it_is_written() {
    assertThat(FinancialYear.parse("1999/00")).isEqualTo(new FinancialYear(1999));
    assertThat(FinancialYear.parse("2025/26")).isEqualTo(new FinancialYear(2025));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025/27", "2025-26", "25/26", "2025/2026", ""})
  void anything_else_is_none(String text) {
    assertThatThrownBy(() -> FinancialYear.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
