package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectionTest {

  private static final England ENGLAND = Englands.england();
  private static final List<Life> OBJECTORS = objectors();

  @Test
  void nothing_that_counts_happens_while_an_objection_holds() {
    for (Life life : OBJECTORS) {
      Window silence = life.objection().orElseThrow().silence(ENGLAND.period());
      assertThat(life.events()).noneMatch(event -> silence.holds(event.date()));
    }
  }

  @Test
  void some_objections_stand_and_some_were_withdrawn() {
    assertThat(OBJECTORS).hasSizeBetween(150, 600);
    assertThat(OBJECTORS).anyMatch(life -> life.objection().orElseThrow().to() == null);
    assertThat(OBJECTORS).anyMatch(life -> life.objection().orElseThrow().to() != null);
  }

  @Test
  void an_event_of_the_very_day_stays() {
    assertThat(OBJECTORS)
        .anyMatch(
            life ->
                life.events().stream()
                    .anyMatch(event -> event.date().equals(life.objection().orElseThrow().from())));
  }

  private static List<Life> objectors() {
    Lives lives = new Lives(ENGLAND);
    return IntStream.range(0, ENGLAND.practices())
        .mapToObj(ENGLAND::practice)
        .flatMap(
            practice ->
                IntStream.range(0, practice.listSize())
                    .mapToObj(place -> lives.at(practice, place)))
        .filter(life -> life.objection().isPresent())
        .toList();
  }
}
