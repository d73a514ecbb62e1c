package org.lister.hostile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.SparkForTests;
import org.lister.domain.counts.PlainCell;
import org.lister.store.CsvFile;

/** What leaves Lister and is opened in a spreadsheet or browser calculates and runs nothing. */
class CellsOfSpreadsheetsTest {

  private static final JavaClasses LISTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lister");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "\uff1d1",
        "=\"x\"",
        "-"
      })
  void a_cell_that_begins_like_a_formula_is_shown_as_text(String cell) {
    assertThat(PlainCell.shown(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.5", "", " ", "1=1", "a@b", "\"=1\"", "2026-03-31", "*"})
  void other_cells_and_numbers_below_nothing_stay_as_they_are(String cell) {
    assertThat(PlainCell.shown(cell)).isEqualTo(cell);
  }

  @Test
  void a_file_of_counts_and_of_refused_rows_holds_no_formula(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("cells.csv");
    CsvFile.at(file.toUri().toString(), SparkForTests.session().sessionState().newHadoopConf())
        .write(
            List.of("cell"),
            SparkForTests.session()
                .createDataset(List.of("=1+1", "-3", "\"=1\""), Encoders.STRING())
                .toDF("cell")
                .coalesce(1));
    assertThat(Files.readAllLines(file)).containsExactly("cell", "'=1+1", "-3", "\"\"\"=1\"\"\"");
  }

  @Test
  void whoever_writes_csv_shows_cells_as_text() {
    classes()
        .that(callA(CsvWriter.class))
        .and()
        .resideOutsideOfPackage("org.lister.synthesise..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(PlainCell.class)
        .because("names come from outside, and a spreadsheet runs what looks like a formula")
        .check(LISTER);
  }

  @Test
  void no_office_file_or_archive_or_xml_is_read() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.lister.cli.Software") // names its own jar
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..",
            "org.xml..",
            "org.w3c..",
            "org.apache.poi..",
            "org.apache.commons.compress..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.zip.ZipFile")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.zip.ZipInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.jar.JarFile")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .because("entities, archives and objects do what their author wants")
        .check(LISTER);
  }

  @Test
  void every_page_escapes_what_it_shows() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      assertThat(templates.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              template ->
                  assertThat(Files.readString(template)).doesNotContain("$unsafe", "<script"));
    }
  }

  private static DescribedPredicate<JavaClass> callA(Class<?> writer) {
    return DescribedPredicate.describe(
        "call " + writer.getSimpleName(),
        each ->
            each.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().startsWith(writer.getName())));
  }
}
