package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.cli.Journey;

/**
 * A few practices of a service.
 *
 * @param folder where their extracts lie
 */
record TinyEngland(Path folder, String service) {

  /** The stages of a run of a service that is paid, in their order. */
  static final List<String> STAGES =
      List.of("ingest", "hospital", "link", "measure", "publish", "settle", "statements");

  /** Of a service that is paid: a run of it goes through every stage. */
  static TinyEngland in(Path folder, int practices, int patients) throws IOException {
    return in(folder, "childhood-vaccinations", practices, patients);
  }

  /** Of a service that is not paid: a run of it ends with publish. */
  static TinyEngland unpaid(Path folder, int practices, int patients) throws IOException {
    return in(folder, "individual-gp-level-data", practices, patients);
  }

  private static TinyEngland in(Path folder, String service, int practices, int patients)
      throws IOException {
    Journey.Said said =
        Journey.run(
            "synthesise",
            "--service",
            service,
            "--practices",
            Integer.toString(practices),
            "--patients-per-practice",
            Integer.toString(patients),
            "--out",
            folder.toString());
    assertThat(said.code()).as(said.text()).isZero();
    age(folder);
    return new TinyEngland(folder, service);
  }

  /** Of a file that was written just now Lister does not keep what it saw. */
  private static void age(Path folder) throws IOException {
    FileTime yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, yesterday);
      }
    }
  }

  /** How long each stage of a run takes that nobody disturbs, and the time before the first. */
  Map<String, Duration> undisturbed(Product product, Path out) {
    long begun = System.nanoTime();
    try (Victim run = product.start(run(out))) {
      run.hears(line -> Ended.begins(STAGES.get(0), line));
      Duration start = Duration.ofNanos(System.nanoTime() - begun);
      Ended ended = run.end();
      assertThat(ended.code()).as(ended.toString()).isZero();
      Map<String, Duration> known = ended.stages();
      known.put(Ended.START, start);
      assertThat(known).containsKeys(STAGES.toArray(String[]::new));
      return known;
    }
  }

  /** The command that takes it on its whole journey. */
  String[] run(Path out) {
    return command("run", out);
  }

  String[] command(String name, Path out) {
    return new String[] {
      name,
      "--service",
      service,
      "--period-end",
      "2026-03-31",
      "--from",
      folder.toString(),
      "--out",
      out.toString()
    };
  }
}
