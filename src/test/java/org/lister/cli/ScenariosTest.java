package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios that ship with Lister, of all services, against the rules that ship with it. */
class ScenariosTest {

  @Test
  void every_scenario_of_every_service_ends_as_expected() throws IOException {
    Journey.Said said = Journey.run("rules", "prove");
    assertThat(said.code()).as(said.text()).isZero();
    for (String indicator : indicators()) {
      assertThat(said.text()).contains(" " + indicator + ": ");
    }
  }

  @Test
  void the_example_of_the_format_reaches_every_rule_both_ways() {
    Journey.Said said = Journey.run("rules", "prove", "--complete", "GP04");
    assertThat(said.code()).as(said.text()).isZero();
  }

  /** Every folder of an indicator, so that none is passed over because no service knows it. */
  private static List<String> indicators() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of("conf/scenarios"), 2)) {
      List<String> names =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> folder.getNameCount() == 4)
              .map(folder -> folder.getFileName().toString())
              .toList();
      assertThat(names).contains("GP04");
      return names;
    }
  }
}
