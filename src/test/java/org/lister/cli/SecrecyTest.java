package org.lister.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.lister.FrameSuite;

/** No NHS number of the sample stands anywhere but in the restricted tables. */
class SecrecyTest extends FrameSuite {

  private static final Journey JOURNEY = Journey.once();
  private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

  private static final Map<String, String> NUMBER_COLUMNS =
      Map.of(
          "EMIS", "NhsNumber",
          "TPP", "NHS_Number",
          "INPS", "NHS_NUMBER",
          "MICROTEST", "nhs_no");

  private static final Set<String> NUMBERS = numbers();

  @Test
  void the_sample_holds_thousands_of_numbers_and_the_restricted_tables_hold_them() {
    assertThat(NUMBERS).hasSizeGreaterThan(9_000);
    assertThat(sightings(SPARK.read().format("delta").load(JOURNEY.out() + "/restricted/patients")))
        .isNotEmpty();
  }

  @Test
  void no_log_shows_a_number() {
    assertThat(sightings(JOURNEY.first().text())).isEmpty();
  }

  @Test
  void no_file_outside_the_restricted_tables_shows_a_number() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      assertThat(sightings(file)).as(file.toString()).isEmpty();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(JOURNEY.out())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(JOURNEY.out().resolve("restricted")))
          .filter(file -> !file.toString().endsWith(".crc"))
          .toList();
    }
  }

  /** Parquet is read as rows, where a number may stand in any column; all else as text. */
  private static Set<String> sightings(Path file) throws IOException {
    return file.toString().endsWith(".parquet")
        ? sightings(SPARK.read().parquet(file.toString()))
        : sightings(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
  }

  private static Set<String> sightings(Dataset<Row> rows) {
    String all =
        String.join(
            "\n", rows.select(to_json(struct(col("*")))).as(Encoders.STRING()).collectAsList());
    return sightings(all);
  }

  private static Set<String> sightings(String text) {
    Set<String> seen = new HashSet<>();
    Matcher matcher = TEN_DIGITS.matcher(text);
    while (matcher.find()) {
      if (NUMBERS.contains(matcher.group())) {
        seen.add(matcher.group());
      }
    }
    return seen;
  }

  private static Set<String> numbers() {
    List<Dataset<Row>> columns = new ArrayList<>();
    NUMBER_COLUMNS.forEach(
        (supplier, column) -> {
          columns.add(numbers("gp/" + supplier + "/*/*/patients.parquet", column));
          columns.add(numbers("gp/" + supplier + "/*/*/" + events(supplier), column));
        });
    columns.add(numbers("hospital/apc", "NEWNHSNO"));
    Set<String> numbers = new HashSet<>();
    columns.forEach(
        column ->
            column.distinct().as(Encoders.STRING()).collectAsList().stream()
                .filter(text -> text != null && TEN_DIGITS.matcher(text).matches())
                .forEach(numbers::add));
    return numbers;
  }

  private static String events(String supplier) {
    return supplier.equals("INPS") ? "journal.parquet" : "events.parquet";
  }

  private static Dataset<Row> numbers(String place, String column) {
    return SPARK
        .read()
        .parquet(Journey.SAMPLE + "/" + place)
        .select(regexp_replace(col(column), " ", "").as("number"));
  }
}
