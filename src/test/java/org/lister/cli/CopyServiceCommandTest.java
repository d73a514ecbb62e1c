package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board takes up a local service. */
class CopyServiceCommandTest {

  private static final String ACTOR = "lister.actor";

  @TempDir private Path conf;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    System.setProperty(ACTOR, "board-1");
  }

  @AfterEach
  void nobody() {
    System.clearProperty(ACTOR);
  }

  @Test
  void a_board_copies_a_local_service_and_finds_it_among_the_others() {
    Journey.Said plan = copyService("local-example", "XI01", "--dry-run");
    assertThat(plan.code()).as(plan.text()).isZero();
    assertThat(plan.text())
        .contains("copy-service would write services/blood-tests.yaml:", "commissioned_by: XI01");
    assertThat(conf.resolve("services/blood-tests.yaml")).doesNotExist();
    Journey.Said said = copyService("local-example", "XI01");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(Terminal.run("timetable", "--conf", "" + conf, "--service", "blood-tests").text())
        .contains("LCS02    2025-06-30");
    assertThat(copyService("local-example", "XI01").text())
        .contains("services/blood-tests.yaml is there already")
        .contains("Cannot use the code LCS02: services/blood-tests.yaml has it.");
  }

  @Test
  void every_reason_against_a_copy_is_told_at_once() {
    Journey.Said said = copyService("qof-2025-26", "XI02");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text())
        .contains("Cannot copy QOF for XI02: it is a national service, which ENG alone may copy.")
        .contains("Cannot copy QOF for XI02: Primary care lead of Made-up Integrated Care Board 1")
        .doesNotContain("\tat ");
    assertThat(conf.resolve("services/blood-tests.yaml")).doesNotExist();
  }

  private Journey.Said copyService(String from, String commissioner, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "agree",
                "copy-service",
                from,
                "blood-tests",
                "--commissioner",
                commissioner,
                "--code",
                "LCS02",
                "--name",
                "Blood tests",
                "--conf",
                conf.toString()));
    arguments.addAll(List.of(more));
    return Terminal.run(arguments.toArray(String[]::new));
  }
}
