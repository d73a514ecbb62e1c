package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.hostile.fuzz.HospitalScene;

/** The packaged product with little memory, and files whose lines are a hundred megabytes long. */
@Tag("long")
class LongLinesIT {

  private static final int LINE = 100_000_000;
  private static final String HEAP = "-Xmx480m";
  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void extracts_of_one_line_are_refused_and_the_others_are_taken_in() throws Exception {
    Path from = landed();
    replace(from, "EMIS", "X00001", "patients.csv.gz", "x");
    replace(from, "TPP", "X00004", "patients.csv", ",");
    Said said = lister("ingest", "--from", from.toString(), "--out", out());
    assertThat(said.text()).doesNotContain("OutOfMemory", "Exception");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("2 extracts refused", "warn: 16.7 per cent of the practices");
  }

  @Test
  void a_hospital_file_of_one_line_is_refused_with_a_sentence() throws Exception {
    Path from = landed();
    Path apc = from.resolve("hospital/apc");
    FileUtils.cleanDirectory(apc.toFile());
    try (OutputStream bytes = Files.newOutputStream(apc.resolve("apc.csv"))) {
      bytes.write((HospitalScene.header() + "\n").getBytes(StandardCharsets.UTF_8));
      line(bytes, "9");
    }
    Said said = lister("ingest", "--from", from.toString(), "--out", out());
    assertThat(said.code()).as(said.text()).isEqualTo(3);
    assertThat(said.text())
        .contains("it holds a line too long to be one")
        .doesNotContain("OutOfMemory", "Exception");
  }

  private record Said(int code, String text) {}

  private String out() {
    return folder.resolve("out").toString();
  }

  /** The sample, to be spoilt. */
  private Path landed() throws IOException {
    Path from = folder.resolve("landed");
    FileUtils.copyDirectory(HOME.resolve("sample-parquet").toFile(), from.toFile());
    return from;
  }

  /** A practice whose files are delimited text, that of patients one long line. */
  private static void replace(Path from, String supplier, String practice, String name, String sign)
      throws IOException {
    Path extract = from.resolve("gp").resolve(supplier).resolve(practice).resolve("2026-03-31");
    FileUtils.cleanDirectory(extract.toFile());
    try (OutputStream file = Files.newOutputStream(extract.resolve(name));
        OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
      line(bytes, sign);
    }
    Files.write(extract.resolve(name.replace("patients", "events")), new byte[] {'x'});
  }

  private static void line(OutputStream bytes, String sign) throws IOException {
    byte[] piece = sign.repeat(LINE / 100).getBytes(StandardCharsets.UTF_8);
    for (int nth = 0; nth < 100; nth++) {
      bytes.write(piece);
    }
  }

  private Said lister(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("said.log");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            HEAP,
                            "-Dlister.home=" + HOME,
                            "-jar",
                            HOME.resolve("target/lister.jar").toString()),
                        Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Said(process.exitValue(), Files.readString(log));
  }
}
