package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.Service;
import org.lister.domain.quality.Parameter;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.quality.Rounding;

class PaymentsReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static final String WHOLE =
      """
      pound_per_point:
        QOF:
          - { from: 2025-04-01, to: 2026-03-31, value: 200, standing: published, source: made up }
      average_list:
        - { from: 2025-04-01, value: 9000, standing: published, source: made up }
      """;

  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({
    "2017-03-31, 165.18, 7460, 70",
    "2018-03-31, 171.20, 7732, 70",
    "2021-03-31, 194.83, 8799, 70",
    "2022-03-31, 201.16, 9085, 70",
    "2023-03-31, 207.56, 9374, 70",
    "2024-03-31, 213.43, 9639, 70",
    "2025-03-31, 220.62, 9964, 80",
    "2025-09-30, 225.49, 10184, 80",
    "2026-03-31, 225.49, 10184, 80",
    "2027-03-31, 227.95, 10349, 80"
  })
  void as_shipped_every_year_that_is_known_has_its_numbers(
      LocalDate day, String pounds, String average, String aspiration) {
    PaymentParameters parameters =
        PaymentsReader.read(Path.of("conf"), service("qof-2025-26"), day);
    assertThat(value(parameters.poundPerPoint())).isEqualTo(new BigDecimal(pounds));
    assertThat(value(parameters.averageList())).isEqualTo(new BigDecimal(average));
    assertThat(value(parameters.aspirationPercent())).isEqualTo(new BigDecimal(aspiration));
  }

  /** The derived averages are those that the published ratio of both numbers gives. */
  @ParameterizedTest
  @CsvSource({"2024-03-31", "2026-03-31"})
  void a_derived_average_is_marked_and_follows_from_the_pounds(LocalDate day) {
    PaymentParameters parameters =
        PaymentsReader.read(Path.of("conf"), service("qof-2025-26"), day);
    Parameter average = Objects.requireNonNull(parameters.averageList());
    assertThat(average.standing()).isEqualTo(Parameter.Standing.DERIVED);
    assertThat(
            value(parameters.poundPerPoint())
                .divide(average.value(), 6, java.math.RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("0.022142"));
  }

  @Test
  void as_shipped_every_price_of_every_service_is_there() {
    for (String name :
        List.of("childhood-vaccinations", "learning-disability-health-checks", "local-example")) {
      Service service = service(name);
      assertThat(PaymentsReader.read(Path.of("conf"), service, DAY).prices())
          .hasSameSizeAs(
              service.terms().scheme().items().values().stream()
                  .map(item -> item.price())
                  .distinct()
                  .toList());
    }
  }

  @Test
  void gaps_overlaps_and_numbers_that_are_none_are_told_with_their_lines() {
    read(
        """
        pound_per_point:
          QOF:
            - { from: 2024-04-01, to: 2025-03-31, value: 200, standing: published, source: made up }
            - { from: 2025-03-31, to: 2025-12-31, value: 0, standing: published, source: made up }
        average_list:
          - { from: 2025-04-01, value: 0, standing: published, source: made up }
          - { from: 2025-05-01, to: 2025-04-01, value: -5, standing: rumoured }
        rounding:
          list_factor:
            - { from: 2025-04-01, value: 99, standing: published, source: made up }
        prices: { a price: [] , another: [ { from: 2025-04-01, value: free, standing: made up, source: made up } ] }
        national_prevalence:
          QOF:
            XX: []
        """);
    assertThat(problems.all())
        .extracting(problem -> problem.line() + " " + problem.sentence())
        .anyMatch(each -> each.startsWith("3 Cannot settle a period to 2026-03-31: no pounds"))
        .anyMatch(each -> each.startsWith("4 Cannot use what holds from 2025-03-31 to 2025-12-31"))
        .anyMatch(each -> each.startsWith("4 Cannot use 0 here: it has to be above 0"))
        .anyMatch(each -> each.startsWith("6 Cannot use 0 here"))
        .anyMatch(each -> each.startsWith("7 Cannot use what holds from 2025-05-01 to 2025-04-01"))
        .anyMatch(each -> each.startsWith("7 Cannot use -5 here"))
        .anyMatch(each -> each.startsWith("7 Cannot do without the key 'source'"))
        .anyMatch(each -> each.startsWith("7 Cannot use 'rumoured' here"))
        .anyMatch(each -> each.startsWith("10 Cannot round to 99 decimals"))
        .anyMatch(each -> each.startsWith("11 Cannot use 'free' here"))
        .anyMatch(each -> each.contains("Cannot give a prevalence for the group 'XX'"));
  }

  @Test
  void where_nothing_is_said_of_a_service_its_section_is_pointed_at() {
    read("average_list:\n  - { from: 2025-04-01, value: 1, standing: made up, source: a }\n");
    assertThat(problems.all())
        .extracting(problem -> problem.line() + " " + problem.sentence())
        .containsExactly(
            "1 Cannot settle a period to 2026-03-31: no pounds for a point of QOF is in force on that day. Add it with its source.");
  }

  @Test
  void a_better_source_is_no_other_parameter_and_another_number_is() {
    PaymentParameters first = read(WHOLE);
    assertThat(read(WHOLE.replace("made up", "somebody")).checksum()).isEqualTo(first.checksum());
    assertThat(read(WHOLE.replace("9000", "9001")).checksum()).isNotEqualTo(first.checksum());
    assertThat(problems.all()).isEmpty();
    assertThat(first.listFactor()).isEqualTo(Rounding.NONE);
  }

  private PaymentParameters read(String text) {
    return new PaymentsReader(
            Setting.read("payments.yaml", text, problems), service("qof-2025-26"), DAY)
        .read();
  }

  private static Service service(String name) {
    return ConfigurationReader.read(
            Path.of("conf"), settings -> settings.withService(name).withPeriodEnd(DAY))
        .service();
  }

  private static BigDecimal value(@Nullable Parameter parameter) {
    return Objects.requireNonNull(parameter).value();
  }
}
