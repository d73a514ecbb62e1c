package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.terms.PlannedCollection;
import org.lister.domain.terms.Terms;
import org.lister.domain.terms.Timetable;

/** The timetable of each shipped service, and of one that is collected daily. */
class TimetablesTest {

  private static final Path DAILY =
      Path.of("src/test/resources/org/lister/conf/public-health-surveillance.yaml");

  @ParameterizedTest
  @CsvSource({
    "qof-2025-26, 12, 2025-04-30",
    "individual-gp-level-data, 1, 2026-03-31",
    "childhood-vaccinations, 12, 2025-04-30",
    "learning-disability-health-checks, 4, 2025-06-30",
    "local-example, 4, 2025-06-30"
  })
  void each_shipped_service_is_collected_for_the_last_time_at_the_end_of_march(
      String service, int collections, LocalDate first) {
    List<PlannedCollection> planned = shipped(service).collections();
    assertThat(planned).hasSize(collections);
    assertThat(planned.get(0).periodEnd()).isEqualTo(first);
    assertThat(planned.stream().filter(PlannedCollection::isFinal).map(Object::toString))
        .containsExactly(
            "PlannedCollection[service=%s, periodEnd=2026-03-31, opens=2026-04-01, closes=2026-04-14, kind=FINAL]"
                .formatted(planned.get(0).service()));
  }

  @Test
  void months_end_when_they_end() {
    assertThat(ends(shipped("childhood-vaccinations")))
        .isEqualTo("04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31");
  }

  @Test
  void a_daily_service_is_collected_every_day_and_each_extraction_makes_way_for_the_next() {
    List<PlannedCollection> planned = daily("").collections();
    assertThat(planned).hasSize(182).doesNotHaveDuplicates();
    assertThat(planned)
        .allMatch(each -> each.opens().equals(each.closes()))
        .allMatch(each -> each.opens().equals(each.periodEnd().plusDays(1)));
    assertThat(planned.stream().filter(PlannedCollection::isFinal))
        .extracting(PlannedCollection::periodEnd)
        .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 5, 31));
  }

  @Test
  void a_weekly_service_is_collected_at_the_end_of_each_seven_days() {
    Service weekly =
        read(text().replace("frequency: daily", "frequency: weekly").replace("PHS", "PHW"));
    List<PlannedCollection> planned = new Timetable("PHW", weekly.terms()).collections();
    assertThat(planned).hasSize(26);
    assertThat(planned.get(0).periodEnd()).isEqualTo("2025-12-07");
    assertThat(planned.get(0).closes()).isEqualTo("2025-12-21");
  }

  @Test
  void a_service_says_for_how_long_its_extractions_stay_open() {
    assertThat(daily("collection_days: 3\n").collections().get(0).closes()).isEqualTo("2025-12-04");
  }

  @Test
  void nothing_is_collected_to_a_day_that_is_not_in_the_timetable() {
    Timetable quarterly = shipped("local-example");
    assertThat(quarterly.refusal(LocalDate.of(2025, 9, 30))).isEmpty();
    assertThat(quarterly.refusal(LocalDate.of(2025, 10, 31)))
        .contains(
            "Cannot collect LCS01 to 2025-10-31: this is no collection date of the service. Choose another with --period-end; nearest is 2025-09-30 or 2025-12-31.");
    assertThat(quarterly.refusal(LocalDate.of(2026, 4, 1)))
        .hasValueSatisfying(said -> assertThat(said).endsWith("nearest is 2026-03-31."));
    assertThat(quarterly.refusal(LocalDate.of(2025, 1, 1)))
        .hasValueSatisfying(said -> assertThat(said).endsWith("nearest is 2025-06-30."));
  }

  @Test
  void a_service_of_measuring_only_is_held_to_no_date_and_a_manual_one_is_never_extracted() {
    assertThat(new Timetable("T", Terms.ofMeasuringOnly()).refusal(LocalDate.EPOCH)).isEmpty();
    Terms manual = read(text().replace("collection: automatic", "collection: manual")).terms();
    assertThat(new Timetable("PHS", manual).refusal(LocalDate.of(2026, 1, 1)))
        .hasValueSatisfying(said -> assertThat(said).contains("entered by hand"));
  }

  @Test
  void what_a_service_says_wrongly_of_its_collections_is_told_at_once() {
    String wrong =
        text()
            + """
            collection_days: 0
            collection_dates: [2025-12-31, 2026-06-30]
            commissioned_by: XI01
            """;
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("Cannot leave an extraction open for 0 days: it takes 1 to 366.")
        .hasMessageContaining(
            "Cannot collect to 2026-06-30: the service runs from 2025-12-01 to 2026-05-31.")
        .hasMessageContaining("Cannot give the service to XI01 alone: it is no local one.");
  }

  private static String ends(Timetable timetable) {
    return timetable.collections().stream()
        .map(each -> each.periodEnd().toString().substring(5))
        .collect(Collectors.joining(" "));
  }

  private static Timetable shipped(String name) {
    Service service = ServicesReader.read(Path.of("conf")).get(name);
    return new Timetable(service.code(), service.terms());
  }

  private static Timetable daily(String more) {
    Service service = read(text() + more);
    return new Timetable(service.code(), service.terms());
  }

  private static Service read(String text) {
    Problems problems = new Problems();
    Service service =
        ServiceReader.read(DAILY.toString(), text, List.of("individual-gp-level-data"), problems);
    problems.stopIfAny();
    return service;
  }

  private static String text() {
    try {
      return Files.readString(DAILY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
