package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Service;
import org.lister.domain.Stopped;

/** A board writes its own service after another's. */
class ServiceCopyTest {

  @TempDir private Path conf;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
  }

  @Test
  void a_copy_has_a_code_a_name_a_board_and_an_origin_of_its_own_and_every_comment()
      throws IOException {
    Path written = copyTo("blood-tests").write();
    String origin = Files.readString(file("local-example"));
    assertThat(Files.readString(written))
        .isEqualTo(
            origin
                .replace(
                    "code: LCS01\nname: Blood tests at home (example of a local service)\n",
                    """
                    code: LCS02
                    copied_from: local-example@%s
                    name: 'Blood tests: at patients'' homes'
                    """
                        .formatted(Fingerprint.of(origin)))
                .replace("commissioner: icb\n", "commissioner: icb\ncommissioned_by: XI02\n"));
  }

  @Test
  void a_copy_reads_without_problems_as_part_of_the_configuration() {
    copyTo("blood-tests").write();
    Configuration read =
        ConfigurationReader.read(conf, settings -> settings.withService("blood-tests"));
    Service copy = read.service();
    assertThat(copy.code()).isEqualTo("LCS02");
    assertThat(copy.name()).isEqualTo("Blood tests: at patients' homes");
    assertThat(copy.terms().board()).contains("XI02");
    assertThat(copy.terms().origin()).startsWith("local-example@");
    assertThat(copy.terms().scheme().items()).containsOnlyKeys("LCS0101");
  }

  @Test
  void a_copy_of_a_copy_says_that_it_is_one() {
    copyTo("blood-tests").write();
    Service again =
        ServicesReader.read(
                new ServiceCopy(conf, "blood-tests", "more-tests", "LCS03", "More", "XI03")
                    .write()
                    .getParent()
                    .getParent())
            .get("more-tests");
    assertThat(again.terms().origin()).startsWith("blood-tests@");
    assertThat(again.terms().board()).contains("XI03");
  }

  @Test
  void nothing_that_is_there_is_written_over() throws IOException {
    String first = Files.readString(copyTo("blood-tests").write());
    assertThatThrownBy(() -> copyTo("blood-tests").write())
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("it is there already");
    assertThat(file("blood-tests")).hasContent(first);
  }

  @Test
  void everything_wrong_with_the_names_is_told_at_once() {
    assertThat(new ServiceCopy(conf, "local-example", "../up", "QOF", " ", "xi1").objections())
        .containsExactly(
            "Cannot name a file '../up': only small letters, digits and single hyphens make a name. Choose another.",
            "Cannot write a service for 'xi1': it is no code of an organisation. Write one such as XI01.",
            "Cannot name the service: --name is empty or of several lines. Write one line.",
            "Cannot use the code QOF: services/qof-2025-26.yaml has it. Choose another.");
    assertThat(
            new ServiceCopy(conf, "local-example", "qof-2025-26", "lcs 2", "New", "XI01")
                .objections())
        .extracting(said -> said.substring(0, said.indexOf(':')))
        .containsExactly("Cannot write the service 'qof-2025-26'", "Cannot use the code 'lcs 2'");
    assertThatThrownBy(() -> new ServiceCopy(conf, "none", "n", "N", "n", "XI01").origin())
        .hasMessageContaining("there is no services/none.yaml. Name one of ")
        .hasMessageContaining("local-example");
  }

  private ServiceCopy copyTo(String name) {
    return new ServiceCopy(
        conf, "local-example", name, "LCS02", "Blood tests: at patients' homes", "XI02");
  }

  private Path file(String service) {
    return conf.resolve("services").resolve(service + ".yaml");
  }

  @Test
  void every_shipped_service_can_be_copied_without_losing_a_line() throws IOException {
    for (String name : ServicesReader.read(conf).keySet()) {
      List<String> origin = Files.readAllLines(file(name));
      String copy = new ServiceCopy(conf, name, "n", "NEW", "New", "ENG").text();
      assertThat(copy.lines()).hasSize(origin.size() + 1);
    }
  }
}
