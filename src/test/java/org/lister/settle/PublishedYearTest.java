package org.lister.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.conf.PaymentsReader;
import org.lister.domain.Participation;
import org.lister.domain.Service;
import org.lister.domain.quality.Ratio;
import org.lister.domain.quality.RevisedMaximum;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;
import org.lister.domain.terms.Terms;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** The publication of QOF 2020/21, recomputed. */
@Tag("long")
class PublishedYearTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2021, 3, 31);

  private final Service service = PublishedYear.service();
  private final List<PublishedYear.Practice> practices = PublishedYear.practices();

  @TempDir private Path folder;

  @Test
  void revised_maximum_points_are_those_published_of_every_practice() {
    Scheme scheme = service.terms().scheme();
    assertThat(scheme.maximumPoints()).isEqualByComparingTo("567");
    assertThat(practices).hasSize(6_571);
    List<String> different =
        practices.stream()
            .filter(
                practice ->
                    RevisedMaximum.of(scheme, registers(practice))
                            .compareTo(BigDecimal.valueOf(practice.number("revised_maximum")))
                        != 0)
            .map(PublishedYear.Practice::code)
            .toList();
    assertThat(different).isEmpty();
    assertThat(practices).anyMatch(practice -> practice.number("revised_maximum") < 567);
  }

  /** Registers alone are brought in: nothing is made up for a real practice. */
  @Test
  void national_prevalences_are_those_published_when_registers_and_lists_are_brought_in()
      throws IOException {
    Tables tables = new Tables(SPARK, new Roots(uri("restricted"), uri("tables")));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.ENTRIES, entries())));
    SettleResult result = Settle.run(tables, request(ofRegisters()));
    LedgerOfTests.commit(tables, result.written());
    assertThat(result.practices()).isEqualTo(6_571);
    assertThat(result.refused()).isEmpty();
    assertThat(result.notes())
        .containsExactly(
            "no participation in this service is known up to the end of its contract, so every practice with counts was taken to take part");
    Map<String, Row> nation =
        tables.read(TableName.PREVALENCES).where("practice = 'ENG'").collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getAs("group_code"), row -> row));
    assertThat(nation).hasSize(21);
    assertPrevalence(nation, "HYP", 8_457_600, 60_716_244, "13.930");
    assertPrevalence(nation, "DM", 3_491_868, 49_122_259, "7.109");
    assertThat(percent(nation, "AST").rounded(3)).isEqualByComparingTo("6.375");
    assertThat(percent(nation, "DEP").rounded(2)).isEqualByComparingTo("12.29");
    assertThat(nation.get("DM").<Long>getAs("whole_list")).isEqualTo(60_716_244);
  }

  private static void assertPrevalence(
      Map<String, Row> nation, String group, long register, long list, String percent) {
    assertThat(nation.get(group).<Long>getAs("register")).isEqualTo(register);
    assertThat(nation.get(group).<Long>getAs("list_size")).isEqualTo(list);
    assertThat(percent(nation, group).rounded(3)).isEqualByComparingTo(percent);
  }

  private static Ratio percent(Map<String, Row> nation, String group) {
    Row row = nation.get(group);
    return Ratio.of(100 * row.<Long>getAs("register"), row.<Long>getAs("list_size"));
  }

  private Map<String, Long> registers(PublishedYear.Practice practice) {
    return groups().stream()
        .collect(Collectors.toMap(Scheme.Group::code, group -> practice.number(group.code())));
  }

  private List<Scheme.Group> groups() {
    return service.terms().scheme().groups().values().stream()
        .filter(group -> group.register() != null)
        .toList();
  }

  /** The service with those indicators that are a register and nothing else. */
  private Service ofRegisters() {
    Terms terms = service.terms();
    Map<String, PaidIndicator> registers = new LinkedHashMap<>(terms.scheme().indicators());
    registers.values().removeIf(indicator -> indicator.kind() != Kind.REGISTER);
    return new Service(
        service.code(),
        service.name(),
        service.requester(),
        service.legalBasis(),
        service.frequency(),
        service.rulesets(),
        service.upholdsTypeOneObjections(),
        service.attribution(),
        service.payment(),
        new Terms(
            terms.commissioner(),
            terms.period(),
            terms.paymentPeriod(),
            terms.collection(),
            terms.collectionDates(),
            terms.declaration(),
            terms.approval(),
            terms.manualEntry(),
            terms.purpose(),
            terms.origin(),
            new Scheme(terms.scheme().groups(), registers, Map.of())));
  }

  private SettleRequest request(Service registers) throws IOException {
    return new SettleRequest(
        registers,
        PERIOD_END,
        PaymentsReader.read(Path.of("conf"), registers, PERIOD_END),
        "rules",
        table("practice STRING, practice_name STRING, icb STRING", "| X00001 | Made-up | XI01 |"),
        new Participation(Map.of()),
        3,
        new SettleRequest.Files(lists(), null, null),
        SettleRequest.Faults.LEAVE_THE_PRACTICE,
        Instant.parse("2021-04-02T10:00:00Z"));
  }

  /**
   * In the form of the file PREVALENCE of the publication, in which lists stand again and again.
   */
  private String lists() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE");
    for (PublishedYear.Practice practice : practices) {
      for (Scheme.Group group : groups()) {
        lines.add(
            "%s,%s,%d,%s,%d"
                .formatted(
                    practice.code(),
                    group.code(),
                    practice.number(group.code()),
                    group.list(),
                    practice.number(group.list())));
      }
    }
    return Files.write(folder.resolve("prevalence.csv"), lines).toUri().toString();
  }

  private Dataset<Row> entries() {
    List<Row> rows = new ArrayList<>();
    for (PublishedYear.Practice practice : practices) {
      groups().forEach(group -> rows.add(entry(practice, group)));
    }
    return SPARK.createDataFrame(
        JavaSparkContext.fromSparkContext(SPARK.sparkContext()).parallelize(rows, 2),
        TableName.ENTRIES.schema());
  }

  private static Row entry(PublishedYear.Practice practice, Scheme.Group group) {
    return RowFactory.create(
        "QOF",
        Date.valueOf(PERIOD_END),
        practice.code(),
        group.register(),
        group.title() + " Register",
        practice.number(group.code()),
        "QOF",
        "QOF 2020/21",
        "None",
        "AUTOMATED",
        "02/04/2021",
        "10:00:00",
        "Y",
        "IMPORTED",
        "somebody",
        "ENG",
        Timestamp.from(Instant.parse("2021-04-02T10:00:00Z")),
        1L);
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString().replaceAll("/$", "");
  }
}
