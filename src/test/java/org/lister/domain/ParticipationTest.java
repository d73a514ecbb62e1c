package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lister.domain.Participation.Stay;

class ParticipationTest {

  private static final PracticeCode PRACTICE = new PracticeCode("X00001");
  private static final Participation PARTICIPATION =
      new Participation(
          Map.of(
              PRACTICE,
              List.of(
                  new Stay(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)),
                  Stay.since(LocalDate.of(2026, 1, 1)))));

  @Test
  void both_ends_of_a_stay_belong_to_it() {
    assertThat(PARTICIPATION.takesPart(PRACTICE, LocalDate.of(2024, 4, 1))).isTrue();
    assertThat(PARTICIPATION.takesPart(PRACTICE, LocalDate.of(2025, 3, 31))).isTrue();
    assertThat(PARTICIPATION.takesPart(PRACTICE, LocalDate.of(2025, 4, 1))).isFalse();
    assertThat(PARTICIPATION.takesPart(PRACTICE, LocalDate.of(2026, 3, 31))).isTrue();
  }

  @Test
  void who_takes_part_later_or_not_at_all_says_something_or_nothing_of_a_year() {
    assertThat(PARTICIPATION.on(LocalDate.of(2026, 3, 31))).containsExactly("X00001");
    assertThat(PARTICIPATION.on(LocalDate.of(2025, 4, 1))).isEmpty();
    assertThat(new Participation(Map.of()).isSilentUntil(LocalDate.of(2024, 3, 31))).isTrue();
    assertThat(PARTICIPATION.isSilentUntil(LocalDate.of(2024, 3, 31))).isTrue();
    assertThat(PARTICIPATION.isSilentUntil(LocalDate.of(2024, 4, 1))).isFalse();
    Participation declined = new Participation(Map.of(PRACTICE, List.of()));
    assertThat(declined.isSilentUntil(LocalDate.of(2024, 3, 31))).isFalse();
  }

  @Test
  void a_practice_nobody_has_heard_of_does_not_take_part() {
    LocalDate day = LocalDate.of(2026, 3, 31);
    assertThat(PARTICIPATION.takesPart(new PracticeCode("X00002"), day)).isFalse();
    assertThat(PARTICIPATION.countOn(day)).isEqualTo(1);
  }
}
