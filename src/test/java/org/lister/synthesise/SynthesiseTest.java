package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.Stopped;
import org.lister.synthesise.SynthesiseRequest.ForService;
import org.lister.synthesise.SynthesiseRequest.Form;
import org.lister.synthesise.SynthesiseRequest.Truth;

class SynthesiseTest {

  @Test
  void the_same_seed_gives_the_same_england_whatever_the_parallelism(@TempDir Path folder)
      throws IOException {
    for (Form form : Form.values()) {
      Path together = folder.resolve("together-" + form);
      Path alone = folder.resolve("alone-" + form);
      Synthesise.run(SparkForTests.session(), Englands.request(5, 60, together, form));
      writeInOneTask(Englands.request(5, 60, alone, form));
      assertThat(checksums(alone)).isNotEmpty().isEqualTo(checksums(together));
    }
  }

  @Test
  void records_for_a_service_are_the_same_whatever_the_parallelism(@TempDir Path folder)
      throws IOException {
    Configuration conf =
        ConfigurationReader.read(Path.of("conf"), settings -> settings.withService("qof-2025-26"));
    ForService service = new ForService(conf.service(), conf.rulesets(), Truth.WORKED_OUT);
    Path together = folder.resolve("together");
    Path alone = folder.resolve("alone");
    Synthesise.run(SparkForTests.session(), request(together, conf, service));
    writeInOneTask(request(alone, conf, service));
    assertThat(checksums(alone)).isNotEmpty().isEqualTo(checksums(together));
  }

  private static SynthesiseRequest request(Path out, Configuration conf, ForService service) {
    return new SynthesiseRequest(
            3,
            30,
            7,
            conf.settings().periodEnd(),
            out.toUri().toString(),
            Form.TEXT,
            conf.suppliers(),
            conf.codelists(),
            DefectRates.usual())
        .with(service);
  }

  @Test
  void an_england_of_more_people_than_there_are_numbers_is_refused() {
    assertThatThrownBy(() -> Englands.request(9_000, 10_000, Path.of("nowhere"), Form.TEXT))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("NHS numbers that begin with 9");
  }

  private static void writeInOneTask(SynthesiseRequest request) throws IOException {
    England england = England.of(request);
    var hadoop = SparkForTests.session().sparkContext().hadoopConfiguration();
    PracticeTask task = new PracticeTask(england, hadoop);
    for (int index = england.practices() - 1; index >= 0; index--) {
      task.write(index);
    }
    new ReferenceFiles(england, new OutFiles(england, hadoop)).write();
  }

  private static Map<String, Integer> checksums(Path folder) throws IOException {
    Map<String, Integer> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        checksums.put(
            folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return checksums;
  }
}
