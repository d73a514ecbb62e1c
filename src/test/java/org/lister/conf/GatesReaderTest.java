package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lister.domain.Gates;
import org.lister.domain.Gates.Limits;

class GatesReaderTest {

  @Test
  void a_gate_that_is_left_out_is_open() {
    Problems problems = new Problems();
    Gates gates =
        GatesReader.read(
            Setting.read("lister.yaml", "silent_days: { warn: 14, stop: 60 }", problems));
    assertThat(problems.all()).isEmpty();
    assertThat(gates.silentDays()).isEqualTo(new Limits(14, 60));
    assertThat(gates.eventsChange()).isEqualTo(Limits.OPEN);
  }

  @Test
  void warning_above_the_stop_is_a_problem() {
    Problems problems = new Problems();
    GatesReader.read(Setting.read("lister.yaml", "silent_days: { warn: 60, stop: 14 }", problems));
    assertThat(problems.all()).hasSize(1);
  }
}
