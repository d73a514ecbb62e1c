package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal is shown holds no sign that it would obey or that nobody would see. */
class VisibleTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          x\u001b[2Jgone,     x\\u001B[2Jgone
          safe\u202Egnp.exe,  safe\\u202Egnp.exe
          a\u2066b\u2069,     a\\u2066b\\u2069
          a\u0000b\u0008c,    a\\u0000b\\u0008c
          a\u200Bb\uFEFFc,    a\\u200Bb\\uFEFFc
          Dénia 🏥 ٣,         Dénia 🏥 ٣
          """)
  void signs_that_turn_hide_or_command_are_spelt_out(String text, String shown) {
    assertThat(Visible.of(text)).isEqualTo(shown);
  }

  @Test
  void lines_and_tabs_stay() {
    assertThat(Visible.of("one\r\n\ttwo\n")).isEqualTo("one\r\n\ttwo\n");
    assertThat(Visible.of("harm\rgood")).isEqualTo("harm\\u000Dgood");
  }

  @Test
  void a_mistake_is_told_with_every_sign_visible() {
    Journey.Said said = Terminal.run("rules", "check", "--conf", "no\u001b[2J\u202esuch");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("no\\u001B[2J\\u202Esuch").doesNotContain("\u001b", "\u202e");
  }
}
