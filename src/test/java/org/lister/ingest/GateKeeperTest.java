package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Gates;
import org.lister.domain.Gates.Limits;
import org.lister.domain.Gates.Verdict;
import org.lister.domain.Stopped;
import org.lister.ingest.RowCounts.Key;

class GateKeeperTest {

  private static final Limits OPEN = Limits.OPEN;
  private static final LocalDate RECENT = Scene.PERIOD_END.minusDays(10);

  @TempDir Path folder;

  @Test
  void practices_without_an_extract_are_a_share_of_those_that_take_part() {
    assertThat(said(new Gates(new Limits(90, 99), OPEN, OPEN, OPEN), 100, 1000, RECENT))
        .containsExactly(
            "WARN 95.7 per cent of the practices that take part have no extract of 2026-03-31"
                + " (22 of 23)");
    assertThat(said(new Gates(new Limits(96, 99), OPEN, OPEN, OPEN), 100, 1000, RECENT)).isEmpty();
  }

  @Test
  void a_practice_is_silent_when_its_last_event_is_long_before_the_end() {
    assertThat(said(new Gates(OPEN, new Limits(9, 30), OPEN, OPEN), 100, 1000, RECENT))
        .containsExactly("WARN X00001 has no event in the last 10 days of the period");
    assertThat(said(new Gates(OPEN, new Limits(10, 30), OPEN, OPEN), 100, 1000, RECENT)).isEmpty();
    assertThat(said(new Gates(OPEN, new Limits(9, 30), OPEN, OPEN), 100, 0, null))
        .containsExactly("STOP X00001 has no event at all");
  }

  @Test
  void a_list_that_grew_or_shrank_too_much_stops_the_run() {
    Gates gates = new Gates(OPEN, OPEN, new Limits(5, 10), OPEN);
    assertThat(said(gates, 105, 1000, RECENT)).isEmpty();
    assertThat(said(gates, 94, 1000, RECENT))
        .containsExactly(
            "WARN X00001 has 94 patients, 6.0 per cent away from the 100 of the extract before");
    assertThat(said(gates, 111, 1000, RECENT)).first().asString().startsWith("STOP");
  }

  @Test
  void events_are_compared_with_the_extract_before() {
    Gates gates = new Gates(OPEN, OPEN, OPEN, new Limits(5, 50));
    assertThat(said(gates, 100, 1000, RECENT)).isEmpty();
    assertThat(said(gates, 100, 2000, RECENT)).first().asString().startsWith("STOP");
  }

  @Test
  void only_a_gate_that_says_stop_stops() {
    assertThatCode(() -> GateKeeper.stopIfAny(List.of(new GateSaid(Verdict.WARN, "odd"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> GateKeeper.stopIfAny(List.of(new GateSaid(Verdict.STOP, "wrong"))))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageStartingWith("wrong\nNothing was taken in.");
  }

  private List<String> said(Gates gates, long patients, long events, @Nullable LocalDate last) {
    RowCounts now =
        new RowCounts(
            Map.of(
                key(Content.PATIENTS), new FileCounts(Map.of("ACCEPTED", patients), null),
                key(Content.EVENTS), new FileCounts(Map.of("ACCEPTED", events), last)));
    Quality before =
        new Quality(
            Map.of(
                key(Content.PATIENTS), Map.of("ACCEPTED", 100L),
                key(Content.EVENTS), Map.of("ACCEPTED", 1000L)));
    Submission submission =
        new Submission(new Extract("EMIS", "X00001", List.of(), List.of()), List.of());
    Scene scene = new Scene(folder).with(gates);
    Held nothing = new Held(Map.of(), scene.request().periodEnd(), Map.of());
    Sorted sorted =
        new Sorted(
            List.of(Judged.of(submission, nothing)),
            nothing,
            SeenFiles.of(scene.tables(), scene.request().look()));
    return new GateKeeper(scene.request(), now, before)
        .said(sorted).stream().map(gate -> gate.verdict() + " " + gate.sentence()).toList();
  }

  private static Key key(Content content) {
    return new Key("X00001", content);
  }

  @Test
  void what_a_gate_said_is_told_with_its_verdict() {
    assertThat(new GateSaid(Verdict.WARN, "odd")).hasToString("warn: odd");
  }
}
