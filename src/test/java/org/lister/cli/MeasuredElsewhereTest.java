package org.lister.cli;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** What one Lister has measured another is told, and pays the same for it. */
@Tag("long")
class MeasuredElsewhereTest {

  @TempDir private Path folder;

  @Test
  void doses_that_were_measured_here_bring_as_much_where_they_are_imported() throws IOException {
    writeReference();
    measure();
    String file = folder.resolve("values.csv").toString();
    Journey.Said exported = lister("here", "export", file);
    assertThat(exported.code()).as(exported.text()).isZero();
    assertThat(exported.text()).contains("14 rows of version 0 of the counts are in ");
    assertThat(lister("here", "audit", "show").text()).contains(" export ", " finished ");
    Journey.Said entered = lister("there", "enter", "--imported", "--refuse-all", file);
    assertThat(entered.code()).as(entered.text()).isZero();
    for (String place : List.of("here", "there")) {
      assertThat(lister(place, "settle").text()).contains("1 practices, 0.00 points, £1,688.40");
    }
  }

  private void writeReference() throws IOException {
    Path reference = Files.createDirectories(folder.resolve("from/reference"));
    Files.copy(
        Path.of("sample-parquet/reference/practices.csv"), reference.resolve("practices.csv"));
    Files.writeString(
        reference.resolve("participation.csv"),
        "service,practice,status,from,to\nVACC,X00001,Approved,2025-04-01,\n");
  }

  private void measure() {
    Tables tables =
        new Tables(
            SparkForTests.session(),
            new Roots(folder.toUri() + "here/restricted", folder.toUri() + "here/tables"));
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.overwrite(
                TableName.COUNTS,
                DrawnTable.of(
                        TableName.COUNTS.schema(),
                        IntStream.rangeClosed(1, 14)
                            .mapToObj("X00001 | VACC%02d | numerator | 10"::formatted)
                            .collect(
                                Collectors.joining(
                                    "\n",
                                    "organisation | indicator | field | value\n",
                                    "\nX00001 | LIST | patients | 900")))
                    .withColumn("service", lit("VACC"))
                    .withColumn("period_end", lit(LocalDate.of(2026, 3, 31)))
                    .withColumn("level", lit("practice")))));
  }

  private Journey.Said lister(String place, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--service", "childhood-vaccinations", "--period-end", "2026-03-31"));
    all.addAll(List.of("--from", folder.resolve("from").toString()));
    all.addAll(List.of("--out", folder.resolve(place).toString()));
    return Journey.run(all.toArray(String[]::new));
  }
}
