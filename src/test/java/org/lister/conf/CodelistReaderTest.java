package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lister.domain.Codelist;
import org.lister.domain.Problem;

class CodelistReaderTest {

  private static final String FILE = "conf/codelists/AFIB_COD.csv";

  private final Problems problems = new Problems();

  @Test
  void codes_are_read_with_their_terms_and_the_list_is_named_as_its_file() {
    Optional<Codelist> codelist =
        read(
            """
            # source: NHS primary care domain reference sets
            code,term
            5370000,Atrial flutter
            49436004,"Atrial fibrillation, or ""AF\"""
            """);

    assertThat(problems.all()).isEmpty();
    assertThat(codelist)
        .contains(
            new Codelist(
                "AFIB_COD",
                Map.of(5370000L, "Atrial flutter", 49436004L, "Atrial fibrillation, or \"AF\""),
                "NHS primary care domain reference sets",
                false));
  }

  @Test
  void a_proposed_list_says_so() {
    assertThat(read("# status: proposed\ncode,term\n5370000,Atrial flutter\n"))
        .hasValueSatisfying(list -> assertThat(list.proposed()).isTrue());
  }

  @Test
  void an_imported_list_says_its_release_and_from_which_day_it_is_meant() {
    assertThat(
            read(
                "# release: PCD reference sets 20251001\n# effective: 2025-10-01\ncode,term\n5370000,Atrial flutter\n"))
        .contains(
            new Codelist(
                "AFIB_COD",
                Map.of(5370000L, "Atrial flutter"),
                "not stated",
                false,
                "PCD reference sets 20251001",
                LocalDate.of(2025, 10, 1)));
  }

  @Test
  void an_effective_date_that_is_no_day_is_told() {
    read("# effective: October\ncode,term\n5370000,Atrial flutter\n");
    assertThat(sentences())
        .containsExactly(
            FILE
                + ":1: Cannot read the effective date 'October': it is no day. Write it as 2025-10-01.");
  }

  @Test
  void every_problem_is_found_at_once_with_its_line() {
    read(
        """
        # source: somebody
        code;term
        5370001,Atrial flutter
        49436004,Atrial fibrillation
        49436004,Atrial fibrillation again
        195080001,Atrial fibrillation, and flutter
        AF,Atrial fibrillation
        """);

    assertThat(sentences())
        .containsExactly(
            FILE
                + ":2: Cannot read the header 'code;term': it is something else. Write 'code,term'.",
            FILE
                + ":3: Cannot use the code 5370001: it is no SNOMED CT identifier (6 to 18 digits, the last a check digit). Look it up again.",
            FILE
                + ":5: Cannot use the code 49436004 twice: it stands in line 4 already. Take one line out.",
            FILE
                + ":6: Cannot read the line of 195080001: it has 3 fields. Write 'code,term', a term with commas in quotes.",
            FILE
                + ":7: Cannot use the code AF: it is no SNOMED CT identifier (6 to 18 digits, the last a check digit). Look it up again.");
  }

  @Test
  void a_list_without_a_code_is_no_list() {
    assertThat(read("code,term\n")).isEmpty();
    assertThat(sentences())
        .containsExactly(
            FILE + ": Cannot read codelist AFIB_COD: it holds no code. Write at least one line.");
  }

  @Test
  void bytes_that_are_not_utf_8_are_told_with_their_place() {
    byte[] bytes = "code,term\n5370000,Ménière".getBytes(Charset.forName("windows-1252"));

    assertThat(new CodelistReader(problems).read(FILE, bytes)).isEmpty();
    assertThat(sentences())
        .containsExactly(
            FILE
                + ": Cannot read codelist AFIB_COD: byte 20 (0xE9) is not UTF-8; save the file as UTF-8.");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    assertThat(read("\uFEFFcode,term\r\n5370000,Atrial flutter\r\n")).isPresent();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThat(new CodelistReader(problems).folder(Path.of("nowhere"))).isEmpty();
    assertThat(sentences())
        .containsExactly(
            "nowhere: Cannot read codelists: there is no such folder. Name the one that holds them.");
  }

  private Optional<Codelist> read(String text) {
    return new CodelistReader(problems).read(FILE, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> sentences() {
    return problems.all().stream().map(Problem::toString).toList();
  }
}
