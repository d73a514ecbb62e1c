package org.lister.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.domain.achievement.Course;
import org.lister.domain.terms.Terms.Commissioner;
import org.lister.domain.terms.Terms.Need;
import org.lister.domain.terms.Terms.PaymentPeriod;

/** On which days a service is paid, and what becomes of the figures of others. */
class TermsTest {

  @ParameterizedTest
  @CsvSource({
    "QUARTERLY, 2025-04-01, 2026-03-31, 2025-06-30 2025-09-30 2025-12-31 2026-03-31",
    "QUARTERLY, 2025-05-15, 2025-10-20, 2025-06-30 2025-09-30 2025-10-20",
    "MONTHLY, 2025-12-31, 2026-03-31, 2025-12-31 2026-01-31 2026-02-28 2026-03-31",
    "MONTHLY, 2024-02-01, 2024-03-15, 2024-02-29 2024-03-15",
    "MONTHLY, 2025-04-02, 2025-04-20, 2025-04-20",
    "ANNUAL, 2025-04-01, 2026-03-31, 2026-03-31",
    "NONE, 2025-04-01, 2026-03-31, ''"
  })
  void it_is_paid_to_the_ends_of_its_payment_periods_and_to_its_last_day(
      PaymentPeriod paid, LocalDate from, LocalDate to, String days) {
    assertThat(
            terms(paid, from, to).payableDates().stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @Test
  void a_year_has_twelve_months_and_a_service_that_is_measured_alone_is_never_paid() {
    assertThat(
            terms(PaymentPeriod.MONTHLY, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))
                .payableDates())
        .hasSize(12)
        .contains(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 5, 31));
    assertThat(Terms.ofMeasuringOnly().payableDates()).isEmpty();
  }

  @Test
  void figures_of_another_day_are_never_approved_by_themselves() {
    Terms terms = terms(PaymentPeriod.ANNUAL, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    assertThat(Course.of(terms, LocalDate.of(2026, 3, 31)).first())
        .isEqualTo(AchievementStatus.FINANCIALLY_APPROVED);
    assertThat(Course.of(terms, LocalDate.of(2025, 9, 30)).first())
        .isEqualTo(AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL);
  }

  private static Terms terms(PaymentPeriod paid, LocalDate from, LocalDate to) {
    return new Terms(
        Commissioner.NATIONAL,
        new Span(from, to),
        paid,
        Terms.Collection.AUTOMATIC,
        List.of(),
        Need.NOT_REQUIRED,
        Need.NOT_REQUIRED,
        null,
        Terms.Purpose.LIVE,
        null,
        Scheme.NOTHING);
  }
}
