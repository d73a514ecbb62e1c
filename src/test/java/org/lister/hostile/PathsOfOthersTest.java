package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.agree.entries.CountsEntered;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.ServiceCopy;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import org.lister.hostile.fuzz.LandedRows;
import org.lister.hostile.fuzz.LandingScene;
import org.lister.hostile.fuzz.MiniConf;
import org.lister.ingest.ExtractSeen;
import org.lister.ingest.IngestResult;
import org.lister.store.TableName;

/** Names that come from elsewhere and become parts of paths: none leads out of its folder. */
class PathsOfOthersTest {

  @TempDir private Path folder;
  private MiniConf conf;

  @BeforeEach
  void a_good_configuration() throws IOException {
    conf = MiniConf.in(folder.resolve("conf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", "../X00001", "X00001/..", "/etc", "X0\u00000001", "x00001", "X00001 ", ""})
  void a_path_is_no_practice_code(String code) {
    assertThat(PracticeCode.isCode(code)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          services/local-example.yaml, code: LCS01,           code: ../../evil
          services/local-example.yaml, code: LCS01,           code: LCS01/../..
          services/local-example.yaml, [local-example],       [../rulesets/local-example]
          rulesets/local-example.yaml, fields:,               'parts: [../../secret]\nfields:'
          rulesets/local-example.yaml, fields:,               'parts: ["a\\0b"]\nfields:'
          rulesets/local-example.yaml, LCS0101:,              ../../evil:
          lister.yaml,                 service: local-example, service: ../services/local-example
          lister.yaml,                 service: local-example, 'service: "\\0"'
          suppliers/EMIS.yaml,         file: patients.csv.gz, file: ../../../etc/passwd
          suppliers/EMIS.yaml,         file: patients.csv.gz, file: patients
          """)
  void a_name_in_the_configuration_leads_nowhere_else(String file, String before, String after)
      throws IOException {
    conf.write("secret.yaml", "code: [secret]\n".getBytes(StandardCharsets.UTF_8));
    String text = new String(conf.bytes(file), StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    conf.write(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ConfigurationReader.read(conf.folder()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("Cannot ")
        .hasMessageNotContaining("secret.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../escaped", "a/b", "", "A", "a\u202eb", "con\u0000"})
  void a_copy_of_a_service_is_written_beside_it_or_not_at_all(String name) {
    ServiceCopy copy =
        new ServiceCopy(conf.folder(), "local-example", name, "LCS02", "A copy", "XI01");
    assertThat(copy.objections()).anyMatch(each -> each.startsWith("Cannot name a file"));
  }

  @Test
  void folders_of_landing_are_told_without_their_digits_and_signs() throws IOException {
    LandingScene scene = new LandingScene(folder.resolve("scene"));
    LandedRows rows = new LandedRows(LandingScene.supplier("TPP"), "X00001");
    for (String practice :
        List.of("X00001", "9990000018", "X\u202e1", "a\nb", "<b>", "..;", "x".repeat(200))) {
      scene.write("TPP", practice, "patients.csv", rows.goodPatients(2));
      scene.write("TPP", practice, "events.csv", rows.goodEvents(2, 2));
    }
    scene.write("999 000 0018", "X00002", "patients.csv", rows.goodPatients(2));
    IngestResult result = scene.run();
    assertThat(result.extracts())
        .extracting(ExtractSeen::practice)
        .containsExactlyInAnyOrder(
            "X00001", "##########", "X?#", "a?b", "?b?", "..?", "x".repeat(40), "X00002");
    assertThat(result.extracts())
        .extracting(ExtractSeen::supplier)
        .contains("### ### ####")
        .doesNotContain("999 000 0018");
    assertThat(scene.tables().read(TableName.PATIENTS).select("practice").distinct().count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..csv", "a b%2e%2e.csv", "${x}.csv", "-rf.csv"})
  void the_report_of_an_entered_file_lies_in_a_folder_of_its_name(String name) throws IOException {
    CountsEntered counts = new CountsEntered(folder);
    Path file = Files.writeString(folder.resolve(name), "x");
    assertThat(Path.of(java.net.URI.create(counts.reportOf(file.toUri().toString()))).normalize())
        .startsWithRaw(folder.resolve("entered/XHAND/2026-03-31"))
        .hasFileName("refused.csv");
  }

  @Test
  void a_code_of_a_gp_that_is_no_code_is_not_kept() throws IOException {
    LandingScene scene = new LandingScene(folder.resolve("gps"));
    LandedRows rows = new LandedRows(LandingScene.supplier("TPP"), "X00001");
    String text = rows.patientsText(4);
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(1, lines.get(1).replace("X9000011", "<script>"));
    lines.set(2, lines.get(2).replace("X9000011", "9990000018"));
    lines.set(3, lines.get(3).replace("X9000011", "\u202eX9"));
    scene.write(
        "TPP", "X00001", "patients.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    scene.write("TPP", "X00001", "events.csv", rows.goodEvents(2, 2));
    scene.run();
    assertThat(scene.tables().read(TableName.PATIENTS).select("named_gp").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder(null, null, null, "X9000011");
  }
}
