package org.lister.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.lister.DrawnTable;
import org.lister.SparkForTests;
import org.lister.domain.Disclosure;
import org.lister.domain.Service;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Five practices, three in one sub-ICB location and two in another, as real tables. */
final class MadeUpEngland {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private static final StructType REFERENCE =
      StructType.fromDDL(
          "practice STRING, practice_name STRING, pcn STRING, pcn_name STRING, sub_icb STRING,"
              + " sub_icb_name STRING, icb STRING, icb_name STRING, region STRING,"
              + " region_name STRING, supplier STRING");

  private static final String PRACTICES =
      """
      practice | practice_name       | sub_icb | sub_icb_name
      X00001   | =Harbour & <Surgery>| X1A     | Made-up North
      X00002   | Hill Surgery        | X1A     | Made-up North
      X00003   | Mill Surgery        | X1A     | Made-up North
      X00004   | Lake Surgery        | X1B     | Made-up South
      X00005   | Sea Surgery         | X1B     | Made-up South
      """;

  private static final String GPS =
      """
      organisation | gp          | indicator | register | numerator | denominator | NOT_SUITABLE
      X00001       | X9000011    | XM001     | 60       | 40        | 50          | 10
      X00001       | unallocated | XM001     | 20       | 4         | 18          | 2
      X00001       | X9000011    | XM002     | 9        | 1         | 9           | 0
      X00002       | X9000021    | XM001     | 110      | 60        | 101         | 9
      X00002       | X9000021    | XM002     | 30       | 20        | 30          | 0
      X00003       | X9000031    | XM001     | 90       | 30        | 90          | 0
      X00003       | X9000031    | XM002     | 40       | 4         | 40          | 0
      X00004       | X9000041    | XM001     | 70       | 50        | 70          | 0
      X00005       | X9000051    | XM001     | 70       | 51        | 70          | 0
      """;

  private static final String LINKAGE =
      """
      dimension | value  | episodes | matched | elsewhere
      all       |        | 1000     | 983     | 12
      practice  | X00001 | 210      | 205     | 2
      practice  | X00002 | 190      | 189     | 1
      practice  | V81999 | 50       | 20      | 0
      """;

  private final Path folder;
  private final Tables tables;

  MadeUpEngland(Path folder) {
    this.folder = folder;
    this.tables =
        new Tables(
            SparkForTests.session(), new Roots(folder + "/restricted", folder + "/releasable"));
    commit(
        tables.overwrite(TableName.COUNTS, counts(GPS)),
        tables.overwrite(TableName.QUALITY, quality()),
        tables.overwrite(TableName.RECEIPTS, receipts()),
        tables.overwrite(TableName.LINKAGE, linkage(LINKAGE)));
  }

  Path published(String destination) {
    return folder.resolve(destination);
  }

  PublishResult publish(String destination, PublishRequest.Split split) {
    return publish(request(published(destination), split, service("XSERVICE")));
  }

  /** Publishes with a release of comparators that is made now. */
  PublishResult publishNewRelease(String destination) {
    return publish(
        request(
            published(destination),
            PublishRequest.Split.BY_GP,
            service("XSERVICE"),
            PublishRequest.Comparators.NEW_RELEASE,
            Disclosure.standard()));
  }

  /** Publishes under other settings of disclosure. */
  PublishResult publishUnder(Disclosure disclosure, String destination) {
    return publish(
        request(
            published(destination),
            PublishRequest.Split.BY_GP,
            service("XSERVICE"),
            PublishRequest.Comparators.CURRENT,
            disclosure));
  }

  String plan() {
    return Publish.plan(
        tables, request(published("nowhere"), PublishRequest.Split.BY_GP, service("XSERVICE")));
  }

  /** X00002 sends again: one more of its patients is treated, and one more episode is linked. */
  void sendAgain() {
    commit(
        tables.overwrite(
            TableName.COUNTS, counts(GPS.replace("| 110      | 60 ", "| 110      | 61 "))),
        tables.overwrite(
            TableName.LINKAGE,
            linkage(LINKAGE.replace("983  ", "984  ").replace("189  ", "190  "))));
  }

  /** As the door does: what a publication wrote becomes visible when it is done. */
  private PublishResult publish(PublishRequest request) {
    PublishResult result = Publish.run(tables, request);
    result.comparators().written().forEach(this::commit);
    return result;
  }

  /** The same England published for a service of another code. */
  PublishResult publishAs(String code, String destination) {
    return publish(request(published(destination), PublishRequest.Split.TOGETHER, service(code)));
  }

  private static PublishRequest request(
      Path destination, PublishRequest.Split split, Service service) {
    return request(
        destination, split, service, PublishRequest.Comparators.CURRENT, Disclosure.standard());
  }

  private static PublishRequest request(
      Path destination,
      PublishRequest.Split split,
      Service service,
      PublishRequest.Comparators comparators,
      Disclosure disclosure) {
    return new PublishRequest(
        destination.toUri().toString(),
        service,
        PERIOD_END,
        List.of(ruleset()),
        DrawnTable.of(REFERENCE, PRACTICES),
        disclosure,
        split,
        comparators,
        Map.of("DATE_FUTURE", "dated after the end of the period"),
        "made-up reference sets 1: 2 lists",
        "configuration-checksum",
        "0.1.0");
  }

  private static Service service(String code) {
    return new Service(
        code,
        "Made-up service",
        "made up",
        "made up",
        Service.Frequency.ANNUAL,
        List.of("XM"),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.NONE);
  }

  private static Ruleset ruleset() {
    return new Ruleset(
        "XM",
        "XSERVICE",
        "1.0",
        Ruleset.Status.PROPOSED,
        List.of(),
        List.of(),
        List.of(
            indicator("XM001", "Blood pressure <script> below 140/90"),
            indicator("XM002", "Second")));
  }

  private static Indicator indicator(String code, String title) {
    Rule unsuitable =
        new Rule(
            RuleParser.condition("PPED is null"),
            Rule.Verdict.REJECT,
            Rule.Verdict.SELECT,
            new Rule.Rejection("NOT_SUITABLE", 2));
    return new Indicator(code, title, "population", List.of(unsuitable), List.of(), null);
  }

  private static Dataset<Row> counts(String gps) {
    Dataset<Row> drawn =
        DrawnTable.of(
            StructType.fromDDL(
                "organisation STRING, gp STRING, indicator STRING, register BIGINT,"
                    + " numerator BIGINT, denominator BIGINT, NOT_SUITABLE BIGINT"),
            gps);
    Dataset<Row> byGp =
        drawn
            .unpivot(
                new Column[] {col("organisation"), col("gp"), col("indicator")}, "field", "value")
            .withColumn("sub_icb", areas());
    return level(byGp, "gp", col("organisation"), col("gp"))
        .union(level(byGp, "practice", col("organisation"), lit(null)))
        .union(level(byGp, "sub-icb", col("sub_icb"), lit(null)))
        .union(level(byGp, "england", lit("E92000001"), lit(null)));
  }

  private static Column areas() {
    return when(col("organisation").leq("X00003"), "X1A").otherwise("X1B");
  }

  private static Dataset<Row> level(
      Dataset<Row> byGp, String level, Column organisation, Column gp) {
    return byGp.groupBy(
            lit("XSERVICE").as("service"),
            lit(PERIOD_END).as("period_end"),
            lit(level).as("level"),
            organisation.as("organisation"),
            gp.cast("string").as("gp"),
            col("indicator"),
            col("field"))
        .agg(sum("value").as("value"));
  }

  private static Dataset<Row> quality() {
    return DrawnTable.of(
        TableName.QUALITY.schema(),
        """
        practice | period_end | file     | measure     | rows | previous
        X00001   | 2026-03-31 | patients | RECEIVED    | 101  | 99
        X00001   | 2026-03-31 | patients | ACCEPTED    | 100  | 98
        X00001   | 2026-03-31 | events   | DATE_FUTURE | 3    |
        X00002   | 2026-03-31 | patients | RECEIVED    | 120  |
        X00009   | 2026-03-31 | patients | RECEIVED    | 0    |
        """);
  }

  private static Dataset<Row> receipts() {
    Dataset<Row> drawn =
        DrawnTable.of(
            StructType.fromDDL(
                "practice STRING, supplier STRING, period_end DATE, status STRING, reason STRING,"
                    + " patients_received BIGINT, patients_accepted BIGINT, events_received BIGINT,"
                    + " events_accepted BIGINT, run STRING"),
            """
            practice | supplier | period_end | status               | reason       | patients_received | patients_accepted | events_received | events_accepted
            X00001   | TPP      | 2026-03-31 | ACCEPTED_WITH_FAULTS |              | 101               | 100               | 2003            | 2000
            X00009   | EMIS     | 2026-03-31 | REFUSED              | FILE_MISSING | 0                 | 0                 | 0               | 0
            """);
    return drawn.selectExpr(
        "practice",
        "supplier",
        "period_end",
        "status",
        "CASE WHEN reason IS NULL THEN array() ELSE array(reason) END AS reasons",
        "patients_received",
        "patients_accepted",
        "events_received",
        "events_accepted",
        "array(named_struct('name', 'patients.csv', 'bytes', 12L, 'sha256', 'abc')) AS files",
        "run");
  }

  private static Dataset<Row> linkage(String drawing) {
    return DrawnTable.of(TableName.LINKAGE.schema(), drawing);
  }

  private void commit(TableVersion... written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "run",
                "measure",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                List.of(),
                List.of(written),
                "",
                "0.1.0"));
  }
}
