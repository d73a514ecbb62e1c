package org.lister.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.lister.FrameSuite;
import org.lister.ServiceOfTests;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.compare.Edition;
import org.lister.domain.rules.compare.Editions;
import org.lister.measure.CompareResult.AtPractice;
import org.lister.measure.CompareResult.Movement;
import org.lister.measure.CompareResult.Presence;
import org.lister.store.TableName;

/** Made-up patients of three practices, each with a value, under a threshold of 58 and of 53. */
class CompareTest extends FrameSuite {

  private static final long TYPE_2 = 44054006L;
  private static final long TYPE_1 = 46635009L;
  private static final long HBA = 999791000000106L;

  /** practice, patient, code of diabetes, HbA1c: 55 moves; at 45 and at 60 nobody moves. */
  private static final String RECORDS =
      """
      | X00001 | 9000000017 | 44054006 | 45 |
      | X00001 | 9000000025 | 44054006 | 55 |
      | X00001 | 9000000033 | 44054006 | 55 |
      | X00001 | 9000000041 | 44054006 | 55 |
      | X00002 | 9000000058 | 44054006 | 55 |
      | X00002 | 9000000068 | 46635009 | 60 |
      | X00003 | 9000000076 | 44054006 | 60 |
      """;

  private static Dataset<Row> patients() {
    table("practice STRING, nhs_number BIGINT, code BIGINT, value DOUBLE", RECORDS)
        .createOrReplaceTempView("compare_records");
    return SPARK.sql(
        "SELECT practice, nhs_number, DATE'1950-01-01' date_of_birth, 1 sex, '' lsoa,"
            + " DATE'2000-01-01' registered_from, CAST(NULL AS DATE) registered_to,"
            + " CAST(NULL AS STRING) named_gp, CAST(NULL AS DATE) objection_from,"
            + " CAST(NULL AS DATE) objection_to, CAST(NULL AS DATE) date_of_death"
            + " FROM compare_records");
  }

  private static Dataset<Row> events() {
    return SPARK.sql(
        "SELECT practice, nhs_number, DATE'2026-01-01' date, code,"
            + " CAST(NULL AS DOUBLE) value1, CAST(NULL AS DOUBLE) value2 FROM compare_records"
            + " UNION ALL SELECT practice, nhs_number, DATE'2026-01-01', "
            + HBA
            + ", value, NULL FROM compare_records");
  }

  private static Map<String, Movement> compared(Edition before, Edition after, int hidden) {
    Editions editions = new Editions(before, after);
    Dataset<Row> practices = table("practice STRING", "| X00001 |\n| X00002 |\n| X00003 |");
    MeasureRequest request =
        new MeasureRequest(
            ServiceOfTests.of(Service.Attribution.EACH_LIST),
            List.of(),
            QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)),
            Map.of(),
            practices);
    Dataset<Row> patients = patients();
    return Compare.of(
            patients,
            events(),
            SPARK.createDataFrame(List.of(), TableName.LINKS.schema()),
            new BothVersions(editions).request(request),
            editions,
            hidden)
        .movements()
        .stream()
        .collect(Collectors.toMap(Movement::name, each -> each));
  }

  private static Edition edition(int threshold, Long... diabetes) {
    List<Field> fields =
        List.of(
            new Field(1, "DM_DAT", RuleParser.extraction("latest DM_COD")),
            new Field(2, "HBA", RuleParser.extraction("latest HBA_COD with a value")));
    Rule onRegister = rule("DM_DAT is not null", null);
    Rule excluded =
        new Rule(
            RuleParser.condition("HBA_VAL > " + threshold),
            Verdict.REJECT,
            Verdict.SELECT,
            new Rule.Rejection("HIGH", 0));
    Ruleset ruleset =
        new Ruleset(
            "DM",
            "T",
            "1",
            Ruleset.Status.PROPOSED,
            fields,
            List.of(new Register("DM_REG", "population", List.of(onRegister))),
            List.of(
                new Indicator(
                    "REJECTS", "", "DM_REG", List.of(excluded), List.of(onRegister), null),
                new Indicator(
                    "SELECTS",
                    "",
                    "DM_REG",
                    List.of(onRegister),
                    List.of(rule("HBA_VAL <= " + threshold, null)),
                    null),
                new Indicator(
                    "STAYS", "", "population", List.of(onRegister), List.of(onRegister), null)));
    Map<Long, String> terms =
        List.of(diabetes).stream().collect(Collectors.toMap(code -> code, code -> "diabetes"));
    return new Edition(
        List.of(ruleset),
        Map.of(
            "DM_COD", new Codelist("DM_COD", terms, "made up", true),
            "HBA_COD", new Codelist("HBA_COD", Map.of(HBA, "HbA1c"), "made up", true)));
  }

  private static Rule rule(String condition, Rule.Rejection countsAs) {
    return new Rule(RuleParser.condition(condition), Verdict.SELECT, Verdict.REJECT, countsAs);
  }

  private static List<String> lines(List<?> records) {
    return records.stream().map(each -> each.toString().replaceAll("^\\w+", "")).toList();
  }

  @Test
  void a_lower_threshold_moves_those_between_the_two_at_their_practices() {
    Map<String, Movement> found =
        compared(edition(58, TYPE_1, TYPE_2), edition(53, TYPE_1, TYPE_2), 0);
    assertThat(lines(found.get("SELECTS").counts()))
        .containsExactly(
            "[field=register, before=7, after=7, practices=0, largest=0]",
            "[field=denominator, before=7, after=7, practices=0, largest=0]",
            "[field=numerator, before=5, after=1, practices=2, largest=3]");
    assertThat(lines(found.get("SELECTS").transitions()))
        .containsExactly(
            "[before=numerator, after=denominator, not numerator, patients=4, practices=2]");
    assertThat(lines(found.get("SELECTS").practices()))
        .containsExactly(
            "[practice=X00001, before=numerator, after=denominator, not numerator, patients=3]",
            "[practice=X00002, before=numerator, after=denominator, not numerator, patients=1]");
    assertThat(lines(found.get("REJECTS").counts()))
        .contains("[field=HIGH, before=2, after=6, practices=2, largest=3]")
        .contains("[field=denominator, before=5, after=1, practices=2, largest=3]");
    assertThat(found.get("STAYS").moves()).isFalse();
  }

  @Test
  void a_code_less_moves_those_who_have_no_other_though_both_versions_name_one_cluster() {
    Map<String, Movement> found = compared(edition(58, TYPE_1, TYPE_2), edition(58, TYPE_2), 0);
    assertThat(lines(found.get("SELECTS").counts()))
        .contains("[field=register, before=7, after=6, practices=1, largest=1]");
    assertThat(lines(found.get("SELECTS").transitions()))
        .containsExactly(
            "[before=denominator, not numerator, after=not on the register, patients=1, practices=1]");
  }

  @Test
  void small_numbers_of_a_practice_are_hidden_and_those_that_would_tell_them() {
    Map<String, Movement> found =
        compared(edition(58, TYPE_1, TYPE_2), edition(53, TYPE_1, TYPE_2), 2);
    Movement moved = found.get("SELECTS");
    assertThat(moved.practices()).extracting(AtPractice::patients).containsOnlyNulls().hasSize(2);
    assertThat(moved.transitions().get(0).patients()).isEqualTo(4);
  }

  @Test
  void what_one_version_alone_has_is_counted_and_does_not_move() {
    Edition none =
        new Edition(
            List.of(
                new Ruleset(
                    "DM", "T", "0", Ruleset.Status.PROPOSED, List.of(), List.of(), List.of())),
            Map.of());
    Movement fresh = compared(none, edition(58, TYPE_2), 0).get("SELECTS");
    assertThat(fresh.presence()).isEqualTo(Presence.ONLY_AFTER);
    assertThat(fresh.moves()).isFalse();
    assertThat(fresh.counts()).extracting(CompareResult.Count::after).containsExactly(6L, 6L, 5L);
  }
}
