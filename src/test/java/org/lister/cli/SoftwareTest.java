package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one version are told apart when one of them does something else. */
class SoftwareTest {

  @TempDir private Path folder;

  @Test
  void a_build_has_the_same_name_whenever_it_was_made() throws IOException {
    String today = Software.build(jar("today", Instant.parse("2026-03-31T09:00:00Z"), "sum"));
    String tomorrow = Software.build(jar("tomorrow", Instant.parse("2026-04-01T09:00:00Z"), "sum"));
    assertThat(today).matches("[0-9a-f]{8}").isEqualTo(tomorrow);
  }

  @Test
  void a_build_with_one_class_mended_has_another_name() throws IOException {
    Instant now = Instant.parse("2026-03-31T09:00:00Z");
    assertThat(Software.build(jar("mended", now, "sun")))
        .isNotEqualTo(Software.build(jar("before", now, "sum")));
  }

  private Path jar(String name, Instant made, String content) throws IOException {
    Path file = folder.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("org/lister/measure/Measure.class");
      entry.setTime(made.toEpochMilli());
      jar.putNextEntry(entry);
      jar.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
