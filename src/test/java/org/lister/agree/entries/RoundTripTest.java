package org.lister.agree.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.domain.Stopped;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.store.TableName;

/** What comes in goes out byte for byte, the published file and a whole region alike. */
@Tag("long")
class RoundTripTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2024, 3, 31);
  private static final String AT = "2024-04-20T10:00:00Z";
  private static final String REAL = "2023_24_INDICATOR_VALUES.csv";

  @TempDir private Path folder;

  @Test
  void the_published_file_goes_out_as_it_came() throws IOException {
    byte[] real = real();
    EntryScene scene = scene(Set.of("A10001"));
    EnterResult result = scene.importing(scene.file(REAL, real), OnRefusal.REFUSE_ALL, AT);
    assertThat(result.rows()).isEqualTo(552);
    assertThat(scene.exported("again.csv")).isEqualTo(real);
  }

  @Test
  void two_hundred_thousand_rows_go_out_as_they_came_and_replace_those_before() throws IOException {
    Set<String> practices =
        IntStream.rangeClosed(1, 363)
            .mapToObj("X%05d"::formatted)
            .collect(Collectors.toUnmodifiableSet());
    EntryScene scene = scene(practices);
    byte[] region = region(practices);
    EnterResult first = scene.importing(scene.file("region.csv", region), OnRefusal.REFUSE_ALL, AT);
    assertThat(first.entered()).isEqualTo(363L * 552);
    assertThat(scene.exported("again.csv")).isEqualTo(region);
    String one = rows().get(0).replace("A10001", "X00001");
    scene.importing(scene.file("one.csv", one), OnRefusal.REFUSE_ALL, "2024-04-21T10:00:00Z");
    assertThat(scene.tables().read(TableName.ENTRIES).count()).isEqualTo(1);
  }

  @Test
  void columns_may_come_in_another_order_and_go_out_in_that_of_the_form() throws IOException {
    EntryScene scene = scene(Set.of("A10001"));
    byte[] turned =
        (turned(EntryScene.HEADER) + "\n" + turned(rows().get(0))).getBytes(StandardCharsets.UTF_8);
    scene.importing(scene.file("turned.csv", turned), OnRefusal.REFUSE_ALL, AT);
    assertThat(new String(scene.exported("again.csv"), StandardCharsets.UTF_8))
        .isEqualTo(EntryScene.HEADER + "\r\n" + rows().get(0) + "\r\n");
  }

  @Test
  void of_what_nobody_has_entered_nothing_is_written() {
    assertThatThrownBy(() -> scene(Set.of("A10001")).exported("again.csv"))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessage(
            "Cannot export QOF for 2024-03-31: nothing is entered or measured. Run lister enter or lister measure first.");
  }

  private EntryScene scene(Set<String> practices) throws IOException {
    Set<String> indicators =
        rows().stream().map(row -> row.split(",")[4]).collect(Collectors.toUnmodifiableSet());
    return new EntryScene(
        folder,
        EntryScene.service("QOF", PERIOD_END, EntryScene.all(indicators, Entry.AUTOMATIC)),
        List.of(),
        PERIOD_END,
        practices,
        practices);
  }

  /** The rows of the published file for each practice, with values and names that need quotes. */
  private static byte[] region(Set<String> practices) throws IOException {
    StringBuilder text = new StringBuilder(EntryScene.HEADER).append("\r\n");
    List<String> rows = rows();
    for (String practice : practices) {
      for (int row = 0; row < rows.size(); row++) {
        String value = row % 7 == 0 ? "" : String.valueOf(valueOf(rows.get(row), row));
        text.append(
                rows.get(row)
                    .replace("Quality and Outcomes Framework 2023/24", "\"Quality, \"\"£\"\" é\"")
                    .replace("A10001", practice)
                    .replace(",,None", "," + value + ",None"))
            .append("\r\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int valueOf(String row, int number) {
    if (row.contains("Yes/No")) {
      return number % 2;
    }
    return row.contains(",Numerator,") ? number % 100 : 100 + number;
  }

  private static String turned(String row) {
    List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
    Collections.reverse(cells);
    return String.join(",", cells);
  }

  private static List<String> rows() throws IOException {
    return new String(real(), StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private static byte[] real() throws IOException {
    try (InputStream bytes = RoundTripTest.class.getResourceAsStream(REAL)) {
      return Objects.requireNonNull(bytes).readAllBytes();
    }
  }
}
