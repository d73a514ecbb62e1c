package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lister.domain.Supplier;

/** What one look through a file tells, without Spark. */
class TextInspectionTest {

  private static final Supplier EMIS = Scene.supplier("EMIS");
  private static final String EVENTS =
      "PracticeCode,NhsNumber,EffectiveDate,SnomedCode,Value1,Value2\n";

  @Test
  void rows_are_counted_and_empty_lines_are_not() throws IOException {
    assertThat(inspected(packed(EVENTS + "a,b,c,d,e,f\n\n\"a\nb\",b,c,d,e,f")).rows()).isEqualTo(2);
  }

  @Test
  void the_checksum_is_of_the_bytes_as_they_arrived() throws IOException {
    byte[] bytes = packed(EVENTS + "a,b,c,d,e,f\n");
    assertThat(inspected(bytes).sha256())
        .hasSize(64)
        .isEqualTo(inspected(bytes.clone()).sha256())
        .isNotEqualTo(inspected(packed(EVENTS + "a,b,c,d,e,g\n")).sha256());
  }

  @Test
  void a_gzip_of_two_members_is_read_to_its_end() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed(EVENTS + "a,b,c,d,e,f\n"));
    both.write(packed("a,b,c,d,e,f\n"));
    assertThat(inspected(both.toByteArray()).rows()).isEqualTo(2);
  }

  @Test
  void a_gzip_cut_anywhere_is_refused() throws IOException {
    byte[] bytes = packed(EVENTS + "a,b,c,d,e,f\n".repeat(500));
    for (int length : new int[] {5, 12, 40, bytes.length - 1}) {
      assertThat(inspected(Arrays.copyOf(bytes, length)).findings())
          .as("cut to %d bytes", length)
          .extracting(Finding::fault)
          .containsExactly(FileFault.FILE_TRUNCATED);
    }
  }

  @Test
  void a_gzip_damaged_in_its_middle_is_refused() throws IOException {
    byte[] bytes = packed(EVENTS + "a,b,c,d,e,f\n".repeat(500));
    bytes[bytes.length - 6] ^= 0x55;
    assertThat(inspected(bytes).findings()).hasSize(1);
  }

  @Test
  void a_finding_never_repeats_what_stands_in_the_file() throws IOException {
    assertThat(inspected(packed("X00001,9990000018,2025-06-01,44054006,,\n")).findings().toString())
        .contains("COLUMN_MISSING")
        .doesNotContain("9990000018");
  }

  private static byte[] packed(String text) {
    return Scene.packed(EMIS, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Inspected inspected(byte[] bytes) throws IOException {
    Arrived file =
        new Arrived(
            "EMIS",
            "X00001",
            Content.EVENTS,
            Arrived.Form.TEXT,
            new FileStamp("file:/landing/events.csv.gz", bytes.length, Instant.EPOCH));
    return TextInspection.of(file, EMIS, new ByteArrayInputStream(bytes));
  }
}
