package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifyingDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2025-04-01, 2026-03-31",
    "2025-04-01, 2025-04-01, 2026-03-31",
    "2025-12-31, 2025-04-01, 2026-03-31"
  })
  void the_service_year_is_the_financial_year_of_the_last_day(
      LocalDate periodEnd, LocalDate start, LocalDate end) {
    QualifyingDates dates = QualifyingDates.ofFinancialYearTo(periodEnd);
    assertThat(dates.serviceStart()).isEqualTo(start);
    assertThat(dates.serviceEnd()).isEqualTo(end);
    assertThat(dates.byName()).containsEntry("PPED", periodEnd);
  }

  @Test
  void a_service_cannot_end_before_it_starts() {
    LocalDate day = LocalDate.of(2026, 3, 31);
    assertThatThrownBy(() -> new QualifyingDates(day, day.minusDays(1), day, day))
        .hasMessageContaining("2026-03-30");
  }
}
