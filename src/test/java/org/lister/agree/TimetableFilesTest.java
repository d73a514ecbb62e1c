package org.lister.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.PlannedCollection;
import org.lister.domain.terms.PlannedCollection.Kind;

/** A timetable as files that other software reads. */
class TimetableFilesTest {

  private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
  private static final List<PlannedCollection> TWO =
      List.of(
          collection("2026-02-28", "2026-03-01", "2026-03-14", Kind.INTERIM),
          collection("2026-03-31", "2026-04-01", "2026-04-14", Kind.FINAL));

  @Test
  void a_calendar_that_is_read_back_has_each_extraction_as_whole_days() throws Exception {
    Calendar read = new CalendarBuilder().build(new StringReader(TimetableCalendar.of(TWO, NOON)));
    assertThat(read.validate().hasErrors()).isFalse();
    List<VEvent> events = read.getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> event.getUid().orElseThrow().getValue())
        .containsExactly(
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE-2026-02-28@timetable.lister",
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE-2026-03-31@timetable.lister");
    assertThat(events.get(1).getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(events.get(1).getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2026, 4, 15));
    assertThat(events)
        .extracting(event -> event.getSummary().getValue())
        .containsExactly(
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE: collection to 2026-02-28",
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE: collection to 2026-03-31, the last of 2025/26");
  }

  @Test
  void lines_end_and_fold_as_rfc_5545_says() {
    String text = TimetableCalendar.of(TWO, NOON);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
    assertThat(text).contains("\r\n ", "DTSTAMP:20250301T120000Z", "DTSTART;VALUE=DATE:20260401");
  }

  @Test
  void the_same_timetable_gives_the_same_identifiers_whenever_it_is_written() {
    assertThat(TimetableCalendar.of(TWO, NOON.plusSeconds(86400)).replace("20250302T", "20250301T"))
        .isEqualTo(TimetableCalendar.of(TWO, NOON));
  }

  @Test
  void a_sheet_has_a_line_a_collection() {
    assertThat(TimetableSheet.of(TWO).lines())
        .containsExactly(
            "service,financial_year,period_end,opens,closes,kind",
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE,2025/26,2026-02-28,2026-03-01,2026-03-14,interim",
            "A-LOCAL-SERVICE-WITH-A-LONG-CODE,2025/26,2026-03-31,2026-04-01,2026-04-14,final");
  }

  private static PlannedCollection collection(
      String periodEnd, String opens, String closes, Kind kind) {
    return new PlannedCollection(
        "A-LOCAL-SERVICE-WITH-A-LONG-CODE",
        LocalDate.parse(periodEnd),
        LocalDate.parse(opens),
        LocalDate.parse(closes),
        kind);
  }
}
