package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCodeTest {

  @Test
  void every_published_practice_has_a_code_that_is_accepted() throws IOException {
    assertThat(published()).hasSizeGreaterThan(14_000).allMatch(PracticeCode::isCode);
  }

  @Test
  void no_published_practice_begins_with_the_letter_of_made_up_ones() throws IOException {
    assertThat(published()).noneMatch(code -> code.startsWith("X"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x00001", "X0", "X000001", "../X01", "X00 01", "X00001\n", "1X0001"})
  void what_could_name_another_folder_is_no_code(String text) {
    assertThatThrownBy(() -> new PracticeCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> published() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PracticeCodeTest.class.getResourceAsStream("epraccur-codes.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
