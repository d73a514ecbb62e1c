package org.lister.domain.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Span;

/** The days that go with a step. */
class MoveTest {

  private static final Span YEAR = span("2025-04-01", "2026-03-31");
  private static final Standing TAKES_PART =
      new Standing(ParticipationStatus.APPROVED, day("2025-07-01"), day("2026-01-31"));

  @Test
  void a_practice_can_accept_the_whole_period_or_one_day_of_it() {
    assertThat(accept("2025-04-01", "2026-03-31").problems(YEAR)).isEmpty();
    assertThat(accept("2026-03-31", "2026-03-31").problems(YEAR)).isEmpty();
  }

  @Test
  void days_outside_the_period_and_an_end_before_the_start_are_told_together() {
    assertThat(accept("2026-04-01", "2025-03-31").problems(YEAR))
        .containsExactly(
            "Cannot take part from 2026-04-01 to 2025-03-31: it ends before it starts. Write the earlier day first.",
            "Cannot take part on 2026-04-01: the service runs from 2025-04-01 to 2026-03-31. Choose a day of its period.",
            "Cannot take part on 2025-03-31: the service runs from 2025-04-01 to 2026-03-31. Choose a day of its period.");
  }

  @Test
  void taking_part_ends_on_a_day_on_which_the_practice_takes_part() {
    assertThat(end("2025-07-01").problem("X00001", TAKES_PART)).isEmpty();
    assertThat(end("2026-01-31").problem("X00001", TAKES_PART)).isEmpty();
    assertThat(end("2025-06-30").problem("X00001", TAKES_PART))
        .contains(
            "Cannot end on 2025-06-30: X00001 takes part from 2025-07-01 to 2026-01-31. Choose a day in between.");
    assertThat(end("2026-02-01").problem("X00001", TAKES_PART)).isPresent();
    assertThat(end("2026-04-01").problems(YEAR)).hasSize(1);
  }

  @Test
  void what_ends_keeps_the_day_on_which_it_began() {
    assertThat(end("2025-09-30").after(TAKES_PART))
        .isEqualTo(new Standing(ParticipationStatus.ENDED, day("2025-07-01"), day("2025-09-30")));
  }

  @Test
  void what_was_agreed_for_last_year_has_ended_for_this_year() {
    assertThat(TAKES_PART.statusIn(YEAR)).isEqualTo(ParticipationStatus.APPROVED);
    assertThat(TAKES_PART.statusIn(span("2026-02-01", "2027-01-31")))
        .isEqualTo(ParticipationStatus.ENDED);
  }

  private static Move accept(String from, String to) {
    return new Move.Accept(day(from), day(to));
  }

  private static Move end(String on) {
    return new Move.End(day(on));
  }

  private static Span span(String from, String to) {
    return new Span(day(from), day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
