package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rehearsal goes through everything, and nothing of it leaves. */
class TestExtractionTest {

  private static final String WHY =
      "it is a test extraction, whose results are neither paid, nor reported, nor published.";

  @TempDir private Path folder;
  private Path conf;

  @BeforeEach
  void rehearse() throws IOException {
    conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Files.writeString(
        conf.resolve("services/individual-gp-level-data.yaml"),
        Files.readString(conf.resolve("services/individual-gp-level-data.yaml"))
            + "\npurpose: test extraction\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish",
        "publish --dry-run",
        "statements",
        "statements --dry-run",
        "reconcile --with nothing.csv",
        "reconcile --with nothing.csv --dry-run",
        "references --practice X00001",
        "export nothing.csv",
        "export nothing.csv --dry-run",
        "settle"
      })
  void whatWouldLeaveIsRefusedWithASentence(String command) {
    Journey.Said said = run(command);
    assertThat(said.code()).as(said.text()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot ", WHY).doesNotContain("\tat ");
    assertThat(folder.resolve("out/published")).doesNotExist();
    assertThat(folder.resolve("out/statements")).doesNotExist();
    assertThat(folder.resolve("out/references")).doesNotExist();
    assertThat(folder.resolve("nothing.csv")).doesNotExist();
  }

  @Test
  void aWholeRunSaysWhatItLeavesOut() {
    Journey.Said said = run("run --dry-run");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains(
            "ingest would", "measure would", "publish would\n  left out publish of IGPLD: " + WHY)
        .doesNotContain("write a folder a practice");
  }

  private Journey.Said run(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--conf", conf.toString(), "--out", folder.resolve("out").toString()));
    arguments.addAll(List.of("--from", Path.of("sample-parquet").toAbsolutePath().toString()));
    return Journey.run(arguments.toArray(String[]::new));
  }
}
