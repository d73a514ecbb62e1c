package org.lister.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.ServiceOfTests;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.store.Roots;
import org.lister.store.Shelf;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** What has not changed is not measured again, and the result is that of measuring everything. */
@Tag("long")
class MeasureAgainTest extends FrameSuite {

  private static final String PATIENTS =
      """
      | X00001 | 1 | 1950-01-01 | 1 | - | 2000-01-01 | - | XG1 | - | - | - | 2 |
      | X00001 | 2 | 1950-01-01 | 2 | - | 2000-01-01 | - | XG1 | - | - | - | 3 |
      | X00002 | 2 | 1950-01-01 | 2 | - | 2010-01-01 | - | XG2 | - | - | - | 2 |
      | X00002 | 3 | 1950-01-01 | 2 | - | 2000-01-01 | - | XG2 | - | - | - | 3 |
      | X00003 | 4 | 1950-01-01 | 1 | - | 2000-01-01 | - | XG3 | - | - | - | 2 |
      """;

  private static final String EVENTS =
      """
      | X00001 | 1 | 2026-01-01 | 44054006 | - | - |
      | X00003 | 4 | 2026-01-01 | 44054006 | - | - |
      """;

  private static final MeasureRequest ONCE =
      request(ServiceOfTests.of(Attribution.ONCE_AT_THE_LATEST_REGISTRATION), ruleset("DM"));

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void fill() {
    tables = tables("again");
    keep(tables, patients(PATIENTS), events(EVENTS));
    measure(tables, ONCE);
  }

  @Test
  void step_by_step_only_what_changed_is_measured_and_ends_where_measuring_all_ends() {
    assertThat(again()).as("nothing changed").isEmpty();

    keep(events(EVENTS + "| X00002 | 3 | 2026-02-01 | 44054006 | - | - |\n", "X00002"));
    assertThat(again()).as("new events of one practice").isEqualTo(shelves("X00002"));

    keep(patients(PATIENTS.replaceAll("(?m)^\\| X00002 \\| 2 .*\\n", ""), "X00002"));
    assertThat(again())
        .as("a patient of two lists has left one")
        .isEqualTo(shelves("X00001", "X00002"));

    keep(patients(PATIENTS.replaceAll("(?m)^\\| X00003 .*\\n", ""), "X00003"));
    assertThat(again()).as("a practice without any patient left").isEqualTo(shelves("X00003"));
    assertThat(tables.read(TableName.COUNTS).where("organisation = 'X00003'").count()).isZero();

    Tables whole = tables("whole");
    keep(whole, tables.read(TableName.PATIENTS), tables.read(TableName.EVENTS));
    measure(whole, ONCE);
    assertThat(ours(tables)).isEqualTo(ours(whole));
  }

  @Test
  void results_stand_until_somebody_writes_over_them() {
    String before = ours(tables);
    measure(
        tables, request(ServiceOfTests.of("U", Attribution.EACH_LIST), ruleset("OTHER")), "other");
    assertThat(again()).as("another service, beside").isEmpty();

    measure(tables, request(ServiceOfTests.of(Attribution.EACH_LIST), ruleset("DM")), "other");
    assertThat(ours(tables)).isNotEqualTo(before);
    assertThat(again())
        .as("the same rules for another service, in the same place")
        .isEqualTo(shelves("X00001", "X00002", "X00003"));
    assertThat(ours(tables)).isEqualTo(before);
  }

  /** Measures what is due; the shelves that got new files. */
  private SortedSet<Integer> again() {
    TableVersion before = tables.version(TableName.OUTCOMES);
    measure(tables, ONCE.since(tables.ledger().last("measure")));
    return tables.shelvesChanged(TableName.OUTCOMES, before);
  }

  private static String ours(Tables tables) {
    return ours(tables.read(TableName.OUTCOMES)) + "\n\n" + ours(tables.read(TableName.COUNTS));
  }

  private static String ours(Dataset<Row> rows) {
    Dataset<Row> hex =
        List.of(rows.columns()).contains("bits")
            ? rows.selectExpr("*", "hex(bits)").drop("bits")
            : rows;
    String column = List.of(rows.columns()).contains("ruleset") ? "ruleset" : "service";
    return DrawnTable.drawn(hex.where(column + " IN ('DM', 'T')"));
  }

  private Tables tables(String name) {
    String root = folder.toUri() + name;
    return new Tables(SPARK, new Roots(root + "/restricted", root + "/tables"));
  }

  private static void keep(Tables tables, Dataset<Row> patients, Dataset<Row> events) {
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.overwrite(TableName.PATIENTS, patients),
            tables.overwrite(TableName.EVENTS, events)));
  }

  private void keep(TableVersion written) {
    LedgerOfTests.commit(tables, List.of(written));
  }

  private static Dataset<Row> patients(String drawing) {
    return table(TableName.PATIENTS.schema().toDDL(), drawing);
  }

  private static Dataset<Row> events(String drawing) {
    return table(TableName.EVENTS.schema().toDDL(), drawing);
  }

  private TableVersion patients(String drawing, String practice) {
    return replaced(TableName.PATIENTS, patients(drawing), practice);
  }

  private TableVersion events(String drawing, String practice) {
    return replaced(TableName.EVENTS, events(drawing), practice);
  }

  private TableVersion replaced(TableName table, Dataset<Row> rows, String practice) {
    return tables.replaceShelves(
        table, rows.where(rows.col("practice").equalTo(practice)), shelves(practice));
  }

  private static SortedSet<Integer> shelves(String... practices) {
    return new TreeSet<>(Shelf.of(List.of(practices)));
  }

  private static void measure(Tables tables, MeasureRequest request) {
    measure(tables, request, "measure");
  }

  private static void measure(Tables tables, MeasureRequest request, String stage) {
    MeasureResult result = Measure.run(tables, request);
    LedgerOfTests.commit(tables, stage, result.read(), result.written());
  }

  private static Ruleset ruleset(String name) {
    Rule recent =
        new Rule(
            RuleParser.condition("DM_DAT > PPED - 12 months"),
            Verdict.SELECT,
            Verdict.REJECT,
            null);
    return new Ruleset(
        name,
        "T",
        "1",
        Ruleset.Status.PROPOSED,
        List.of(new Field(1, "DM_DAT", RuleParser.extraction("latest DM_COD on or before PPED"))),
        List.of(),
        List.of(
            new Indicator("I1", "recent", Register.POPULATION, List.of(), List.of(recent), null)));
  }

  private static MeasureRequest request(Service service, Ruleset ruleset) {
    return new MeasureRequest(
        service,
        List.of(ruleset),
        QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)),
        Map.of("DM_COD", new Codelist("DM_COD", Map.of(44054006L, "type 2"), "made up", true)),
        table(
            "practice STRING, pcn STRING, sub_icb STRING, icb STRING, region STRING",
            """
            | X00001 | XP1 | XS1 | XI1 | XR1 |
            | X00002 | XP1 | XS1 | XI1 | XR1 |
            | X00003 | XP2 | XS1 | XI1 | XR1 |
            """));
  }
}
