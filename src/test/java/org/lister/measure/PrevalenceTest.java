package org.lister.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.ServiceOfTests;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** How many of the list of its ages are on a register, on 31 March 2026. */
class PrevalenceTest extends FrameSuite {

  private static final List<Rule> EVERYBODY = select("PAT_AGE >= 0");

  @TempDir private Path folder;

  @Test
  void a_register_is_counted_against_the_list_of_its_ages_and_a_list_is_not_counted_alone() {
    Dataset<Row> patients =
        table(
            TableName.PATIENTS.schema().toDDL(),
            """
            | X00001 | 1 | 2009-03-31 | 1 | - | 2020-01-01 | - | XG1 | - | - | - | 2 |
            | X00001 | 2 | 2009-04-01 | 1 | - | 2020-01-01 | - | XG1 | - | - | - | 2 |
            | X00001 | 3 | 1950-01-01 | 2 | - | 2020-01-01 | - | XG2 | - | - | - | 2 |
            | X00002 | 4 | 1950-01-01 | 1 | - | 2020-01-01 | - | XG3 | - | - | - | 2 |
            """);
    MeasureRequest request = request();
    Tables tables =
        new Tables(SPARK, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.PATIENTS, patients)));
    LedgerOfTests.commit(tables, Measure.run(tables, request).written());
    Dataset<Row> counts = tables.read(TableName.COUNTS);

    assertSameRows(
        table(
            "organisation STRING, gp STRING, field STRING, value BIGINT",
            """
            | ENG | - | register    | 1 |
            | ENG | - | numerator   | 1 |
            | ENG | - | denominator | 3 |
            | X00001 | XG1 | register    | 0 |
            | X00001 | XG1 | numerator   | 0 |
            | X00001 | XG1 | denominator | 1 |
            | X00001 | XG2 | register    | 1 |
            | X00001 | XG2 | numerator   | 1 |
            | X00001 | XG2 | denominator | 1 |
            | X00002 | XG3 | register    | 0 |
            | X00002 | XG3 | numerator   | 0 |
            | X00002 | XG3 | denominator | 1 |
            """),
        counts
            .where("indicator = 'WOMEN_REG' AND level IN ('gp', 'england')")
            .select("organisation", "gp", "field", "value"));
    assertSameRows(
        table("indicator STRING", "| LIST |\n| I1 |\n| WOMEN_REG |"),
        counts.select("indicator").distinct());
  }

  private MeasureRequest request() {
    List<Field> fields =
        List.of(
            new Field(1, "PAT_AGE", RuleParser.extraction("age on PPED")),
            new Field(2, "PAT_SEX", RuleParser.extraction("sex")));
    List<Register> registers =
        List.of(
            new Register("LIST_17OV", Register.POPULATION, select("PAT_AGE >= 17")),
            new Register("UNUSED", Register.POPULATION, EVERYBODY),
            new Register(
                "WOMEN_REG",
                Register.POPULATION,
                select("PAT_SEX = female"),
                new Prevalence("W", "Women", "LIST_17OV"),
                null));
    Indicator indicator =
        new Indicator("I1", "Everybody", Register.POPULATION, EVERYBODY, EVERYBODY, null);
    Ruleset ruleset =
        new Ruleset("T", "t", "1", Ruleset.Status.PROPOSED, fields, registers, List.of(indicator));
    return new MeasureRequest(
        ServiceOfTests.of(Service.Attribution.EACH_LIST),
        List.of(ruleset),
        QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)),
        Map.of(),
        table(
            "practice STRING, pcn STRING, sub_icb STRING, icb STRING, region STRING",
            "| X00001 | XP1 | XS1 | XI1 | XR1 |\n| X00002 | XP1 | XS1 | XI1 | XR1 |"));
  }

  private static List<Rule> select(String condition) {
    return List.of(new Rule(RuleParser.condition(condition), Verdict.SELECT, Verdict.REJECT, null));
  }
}
