package org.lister.agree.entries;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.Stopped;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** What was measured goes out in the form in which it may come in again. */
class MeasuredRoundTripTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String APRIL = "2026-04-20T10:00:00Z";
  private static final String COUNTS =
      """
      level    | organisation | indicator | field       | value
      practice | X00001       | AF006     | register    | 210
      practice | X00001       | AF006     | numerator   | 90
      practice | X00001       | AF006     | denominator | 100
      practice | X00001       | AF006     | REJECTION   | 7
      practice | X00001       | AFIB_REG  | register    | 210
      practice | X00001       | AFIB_REG  | denominator | 9000
      practice | X00002       | AF006     | numerator   | 0
      practice | X00001       | LIST      | patients    | 9000
      gp       | X00001       | AF006     | numerator   | 45
      england  | ENG          | AF006     | numerator   | 90
      """;

  @TempDir private Path folder;

  @Test
  void counts_of_practices_go_out_as_cqrs_writes_them_and_come_in_again() throws IOException {
    EntryScene scene = scene();
    String rejection = rejection(scene);
    measure(scene.tables(), rejection);
    byte[] exported = scene.exported("measured.csv", ExportRequest.Which.MEASURED);
    assertThat(new String(exported, StandardCharsets.UTF_8).replace(rejection, "REJECTION"))
        .isEqualToNormalizingNewlines(
            EntryScene.HEADER
                + "\n"
                + """
                X00001,20260331,AF006,Atrial fibrillation Register,210
                X00001,20260331,AF006,REJECTION,7
                X00001,20260331,AF006,Denominator,100
                X00001,20260331,AF006,Numerator,90
                X00001,20260331,AFIB_REG,Atrial fibrillation Register,210
                X00001,20260331,AFIB_REG,Denominator,9000
                X00002,20260331,AF006,Numerator,0
                """
                    .replaceAll(
                        "(?m)^(.+)$",
                        "QOF2526,Quality and Outcomes Framework 2025/26,$1,None,AUTOMATED,02/04/2026,11:19:50,Y"));
    EntryScene other = scene.at(Files.createDirectory(folder.resolve("other")));
    EnterResult entered =
        other.importing(other.file("measured.csv", exported), OnRefusal.REFUSE_ALL, APRIL);
    assertThat(entered.entered()).isEqualTo(7);
    assertThat(other.exported("again.csv")).isEqualTo(exported);
  }

  @Tag("long")
  @Test
  void what_was_entered_goes_before_what_was_measured_unless_one_asks() throws IOException {
    EntryScene scene = scene();
    measure(scene.tables(), rejection(scene));
    byte[] measured = scene.exported("measured.csv");
    byte[] one =
        new String(measured, StandardCharsets.UTF_8)
            .lines()
            .limit(2)
            .reduce("", (text, line) -> text + line + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    scene.importing(scene.file("one.csv", one), OnRefusal.REFUSE_ALL, APRIL);
    assertThat(scene.exported("entered.csv")).isEqualTo(one);
    assertThat(scene.exported("again.csv", ExportRequest.Which.MEASURED)).isEqualTo(measured);
  }

  @Test
  void of_what_nobody_has_measured_nothing_is_written() {
    assertThatThrownBy(() -> scene().exported("none.csv", ExportRequest.Which.MEASURED))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessage(
            "Cannot export QOF for 2026-03-31: nothing is measured. Run lister measure first.");
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  private static String rejection(EntryScene scene) {
    return scene.rulesets().stream()
        .flatMap(ruleset -> ruleset.indicators().stream())
        .filter(indicator -> indicator.code().equals("AF006"))
        .flatMap(indicator -> indicator.rejections())
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static void measure(Tables tables, String rejection) {
    Dataset<Row> counts =
        DrawnTable.of(TableName.COUNTS.schema(), COUNTS.replace("REJECTION", rejection))
            .withColumn("service", lit("QOF"))
            .withColumn("period_end", lit(PERIOD_END));
    tables
        .ledger()
        .commit(
            new StageRecord(
                "run",
                "measure",
                Instant.parse("2026-04-02T10:19:45Z"),
                Duration.ofSeconds(5),
                0,
                List.of(),
                List.of(tables.overwrite(TableName.COUNTS, counts)),
                "rules",
                "software"));
  }

  private EntryScene scene() {
    Configuration shipped =
        ConfigurationReader.read(
            Path.of("conf"), read -> read.withService("qof-2025-26").withPeriodEnd(PERIOD_END));
    return new EntryScene(
        folder,
        shipped.service(),
        shipped.rulesets(),
        PERIOD_END,
        Set.of("X00001", "X00002"),
        Set.of("X00001", "X00002"));
  }
}
