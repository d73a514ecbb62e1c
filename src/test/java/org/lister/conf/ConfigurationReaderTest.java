package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;

/** What only shows when the files of a configuration are read together. */
class ConfigurationReaderTest {

  private static final String RULES = "rulesets/individual-gp-level-data.yaml";
  private static final String SERVICE = "services/individual-gp-level-data.yaml";

  @TempDir private Path conf;

  @BeforeEach
  void copy() throws IOException {
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
  }

  @Test
  void a_column_that_a_rule_needs_and_a_supplier_lacks_is_told_with_the_field() throws IOException {
    replace("suppliers/EMIS.yaml", "    value1: " + theirs("suppliers/EMIS.yaml", "value1"), "");

    assertThatThrownBy(() -> ConfigurationReader.read(conf))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageMatching(
            ".*EMIS\\.yaml:[0-9]+: Cannot work out field 43 IFCCHBA and 1 more from EMIS:"
                + " its extract has no value1\\. Add the column to suppliers/EMIS\\.yaml, or leave the supplier out\\.");
  }

  @Test
  void a_column_that_no_rule_needs_is_part_of_the_layout_all_the_same() throws IOException {
    replace("suppliers/TPP.yaml", "    lsoa: " + theirs("suppliers/TPP.yaml", "lsoa"), "");

    assertThatThrownBy(() -> ConfigurationReader.read(conf))
        .hasMessageContaining("Cannot do without the key 'lsoa': it is missing. Add it.");
  }

  @Test
  void a_ruleset_that_is_not_there_is_told_in_the_service() throws IOException {
    replace(SERVICE, "[individual-gp-level-data]", "[individual-gp-level-data, frailty]");

    assertThatThrownBy(() -> ConfigurationReader.read(conf))
        .hasMessageMatching(
            ".*services.individual-gp-level-data\\.yaml:[0-9]+: Cannot find the ruleset 'frailty': there is no"
                + " rulesets/frailty\\.yaml\\. Write it, or name one of .*individual-gp-level-data.*");
  }

  @Test
  void a_service_that_is_not_there_is_told_with_those_that_are() {
    assertThatThrownBy(
            () -> ConfigurationReader.read(conf, settings -> settings.withService("qof")))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(
            "Cannot find the service 'qof': there is no services/qof.yaml. Name one of ")
        .hasMessageContaining("qof-2025-26");
  }

  @Test
  void problems_of_every_kind_are_told_at_once_and_each_once() throws IOException {
    Files.writeString(
        conf.resolve("services/other.yaml"),
        Files.readString(conf.resolve(SERVICE)).replace("[individual", "[nothing, individual"));
    replace(RULES, "1: { PAT_AGE: age on PPED }", "1: { PAT_AGE: age on PEPD }");
    replace("codelists/DMRES_COD.csv", "315051004", "315051005");

    assertThatThrownBy(() -> ConfigurationReader.readEveryService(conf))
        .hasMessageContainingAll("Cannot find the ruleset 'nothing'", "PEPD", "315051005")
        .extracting(Throwable::getMessage)
        .asString()
        .containsOnlyOnce("PEPD");
  }

  @Test
  void what_is_hardly_meant_is_kept_beside_the_configuration() throws IOException {
    replace(RULES, "  3: { REG_DAT:", "  4: { DIED: date of death }\n  3: { REG_DAT:");

    assertThat(ConfigurationReader.read(conf).warnings())
        .extracting(Problem::sentence)
        .contains(
            "Field 4 DIED is of no use: no rule and no other field takes it. Use it, or take it out.");
  }

  private String theirs(String file, String column) throws IOException {
    return Files.readAllLines(conf.resolve(file)).stream()
        .filter(line -> line.strip().startsWith(column + ":"))
        .map(line -> line.strip().substring(column.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private void replace(String file, String what, String by) throws IOException {
    String text = Files.readString(conf.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(conf.resolve(file), text.replace(what, by));
  }
}
