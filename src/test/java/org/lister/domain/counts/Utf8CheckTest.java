package org.lister.domain.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The line at which a text ceases to be UTF-8. */
class Utf8CheckTest {

  @Test
  void a_text_in_utf_8_has_no_fault_wherever_its_characters_are_cut() throws IOException {
    // Three bytes a character: every chunk but one ends within a character.
    assertThat(look("€".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(OptionalLong.empty());
    assertThat(look(new byte[0])).isEqualTo(OptionalLong.empty());
  }

  @Test
  void the_line_of_a_windows_1252_character_is_told_near_and_far() throws IOException {
    assertThat(look(windows("one\ntwo\nDénia\n"))).isEqualTo(OptionalLong.of(3));
    assertThat(look(windows("row\n".repeat(100_000) + "Dénia\nrow\n")))
        .isEqualTo(OptionalLong.of(100_001));
  }

  @Test
  void a_character_that_is_cut_off_at_the_end_is_a_fault() throws IOException {
    assertThat(look(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}))
        .isEqualTo(OptionalLong.of(2));
  }

  private static byte[] windows(String text) {
    return text.getBytes(Charset.forName("windows-1252"));
  }

  private static OptionalLong look(byte[] bytes) throws IOException {
    return Utf8Check.lineOfFirstFault(new ByteArrayInputStream(bytes));
  }
}
