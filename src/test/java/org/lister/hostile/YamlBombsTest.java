package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.conf.ActorsReader;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.PaymentsReader;
import org.lister.conf.TolerancesReader;
import org.lister.domain.Stopped;
import org.lister.hostile.fuzz.MiniConf;

/** Files of the configuration that are short to write and long, deep or dangerous to read. */
class YamlBombsTest {

  @TempDir private Path folder;
  private MiniConf conf;
  private Configuration good;

  @BeforeEach
  void a_good_configuration() throws IOException {
    conf = MiniConf.in(folder);
    good = ConfigurationReader.read(folder);
  }

  /** What is asked for reads every file of YAML that there is. */
  private void readAll() {
    ConfigurationReader.readEveryService(folder);
    ActorsReader.read(folder);
    PaymentsReader.read(folder, good.service(), good.settings().periodEnd());
    TolerancesReader.read(folder, Set.of("LCS0101"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lister.yaml",
        "contract.yaml",
        "actors.yaml",
        "payments.yaml",
        "reconcile.yaml",
        "services/local-example.yaml",
        "rulesets/local-example.yaml",
        "suppliers/EMIS.yaml"
      })
  void aliases_depth_and_keys_written_twice_are_refused_in_every_file(String file)
      throws IOException {
    refused(file, "a: &a [1]\nb: [*a, *a]\n", "Number of aliases for non-scalar nodes exceeds");
    refused(file, "a: &a [*a]\n", "Number of aliases for non-scalar nodes exceeds");
    refused(file, "[".repeat(100_000), "lie more than 50 deep in each other");
    refused(file, "a: " + "{a: ".repeat(5_000), "lie more than 50 deep in each other");
    refused(file, "- ".repeat(20_000) + "a", "lie more than 50 deep in each other");
    refused(file, "a: 1\na: 2\n", "Cannot use the key 'a' twice");
  }

  @Tag("long")
  @Test
  void a_word_of_megabytes_and_hundreds_of_thousands_of_keys_are_refused() throws IOException {
    refused("lister.yaml", "a: '" + "x".repeat(3_100_000) + "'", "exceeds the limit");
    refused("lister.yaml", numbers(100_000), "it holds more than 50000 values");
  }

  @Test
  void a_file_larger_than_any_is_refused_before_it_is_in_memory() throws IOException {
    conf.write("lister.yaml", new byte[(64 << 20) + 1]);
    assertThatThrownBy(this::readAll)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("it holds more than 64 megabytes");
  }

  @Test
  void of_a_million_problems_a_thousand_are_told() throws IOException {
    conf.write("lister.yaml", numbers(20_000).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::readAll)
        .satisfies(stopped -> assertThat(stopped.getMessage().lines().count()).isLessThan(1_001));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "!!java.io.File [/tmp/owned]",
        "!!python/object/apply:os.system [id]",
        "!<tag:yaml.org,2002:java.lang.Runtime> x",
        "!!binary R0lGODlhDAAMAIQAAP",
        "!!set {a, b}"
      })
  void a_tag_makes_no_object(String tagged) throws IOException {
    refused("actors.yaml", "practice-1: " + tagged + "\n", "actors.yaml:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          services/local-example.yaml | [2025-04-01, 2026-03-31] | [0001-01-01, +999999999-12-31] | a date such as 2026-03-31
          services/local-example.yaml | frequency: quarterly     | frequency: "\\0"               | one of
          lister.yaml                 | period_end: 2026-03-31   | period_end: +999999999-12-31   | a date such as 2026-03-31
          lister.yaml                 | landing: sample          | landing: "\\0/                 | YAML
          lister.yaml                 | out: out                 | out: "a\\0b"                   | no file system takes
          lister.yaml                 | warn: 14                 | warn: NaN                      | a number
          lister.yaml                 | warn: 14                 | warn: 1e308                    | a number
          reconcile.yaml              | percent: 1             | percent: 1e999999999           | a number
          suppliers/EMIS.yaml         | delimiter: ","           | delimiter: '"'                 | one character
          """)
  void a_short_value_that_stands_for_a_long_one_is_no_value(
      String file, String before, String after, String expected) throws IOException {
    String text = new String(conf.bytes(file), StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    refused(file, text.replace(before, after), expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "PAT_AGE + ", "not ("})
  void a_condition_deeper_than_anybody_reads_is_refused(String deep) throws IOException {
    String file = "rulesets/local-example.yaml";
    String text = new String(conf.bytes(file), StandardCharsets.UTF_8);
    String bomb = deep.repeat(20_000) + "PAT_AGE >= 18";
    refused(
        file,
        text.replaceFirst("if: [^,]+,", "if: '" + bomb + "',"),
        "letters, brackets or negations");
  }

  private static String numbers(int count) {
    return IntStream.range(1, count)
        .mapToObj(number -> number + ": 1")
        .collect(Collectors.joining("\n"));
  }

  private void refused(String file, String text, String why) throws IOException {
    byte[] before = conf.bytes(file);
    conf.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::readAll)
        .as("%s of %s", file, why)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("Exception");
    conf.write(file, before);
  }
}
