package org.lister.publish;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.DrawnTable;
import org.lister.SparkForTests;
import org.lister.domain.Service;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.store.Book;
import org.lister.store.Roots;
import org.lister.store.StageRecord;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * What was settled for four practices, three with a commissioner, as real tables: two indicators of
 * a disease, one of vaccination, and a fee.
 */
final class MadeUpSettlements {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private static final String SETTLEMENTS =
      """
      practice | practice_name               | commissioner | calculation | list_size | average_list | list_factor | pound_per_point | points | projected_points | maximum_points | revised_maximum_points | payment | paid_before | aspiration | balance | left_out | parameters | rules
      X00001   | =Harbour & <script>Surgery  | XI01         | 2           | 9500      | 10000        | 0.95        | 225.49          | 25.86  | 28.10            | 42             | 42                     | 6828.60 |             | 5000.00    | 1828.60 |          | params     | rules
      X00002   | Hill Surgery                | XI01         | 1           | 4000      | 10000        | 0.4         | 225.49          | 5.50   | 5.50             | 42             | 18                     | 300.00  |             | 400.00     | -100.00 | NO_LIST_SIZE | params     | rules
      X00003   | Mill Surgery                | XI02         | 1           | 8000      | 10000        | 0.8         | 225.49          | 18.00  | 18.00            | 42             | 42                     | 3247.06 | 1200.00     | 0          | 2047.06 |          | params     | rules
      X00004   | Lake Surgery                |              | 1           | 8000      | 10000        | 0.8         | 225.49          | 0.00   | 0.00             | 42             | 42                     | 0.00    |             | 0          | 0.00    |          | params     | rules
      """;

  private static final String ACHIEVEMENTS =
      """
      practice | indicator | position | group_code | source   | register | numerator | denominator | percent | maximum_points | points | projected_points | to_next_point | to_upper | disease_factor | price | amount | line
      X00001   | XA001     | 1        | XA         | MEASURED | 190      | 133       | 168         | 79.1667 | 12             | 9.36   | 10.00            | 4             | 19       | 1.2            |       | 2406.068496 | 5490.77
      X00001   | XA002     | 2        | XA         | MANUAL   | 190      | 160       | 165         | 96.9697 | 12             | 12.00  | 12.00            |               |          | 1.2            |       | 3084.7032 | 5490.77
      X00001   | XV001     | 3        | XV         | MEASURED |          | 62        | 70          | 88.5714 | 18             | 4.50   | 6.10             | 1             | 5        | 1              |       | 963.96975 | 963.97
      X00001   | XT01      | 4        |            | MEASURED |          | 31        |             |         |                |        |                  |               |          |                | 12.06 | 373.86 | 373.86
      X00002   | XA001     | 1        | XA         | MEASURED | 0        | 0         | 0           |         | 12             | 1.50   | 1.50             |               |          | 1.1            |       | 100.004 | 100.00
      X00002   | XV001     | 3        | XV         | MEASURED |          | 12        | 40          | 30.0000 | 18             | 4.00   | 4.00             | 3             | 9        | 1              |       | 200.004 | 200.00
      X00003   | XV001     | 3        | XV         | MEASURED |          | 88        | 90          | 97.7778 | 18             | 18.00  | 18.00            |               |          | 1              |       | 3247.056 | 3247.06
      X00004   | XV001     | 3        | XV         | IMPORTED |          | 0         | 90          | 0.0000  | 18             | 0.00   | 0.00             | 80            | 87       | 1              |       | 0 | 0.00
      """;

  private static final String PREVALENCES =
      """
      practice | group_code | register | list  | list_size | whole_list
      X00001   | XA         | 190      | TOTAL | 9500      | 9500
      X00002   | XA         | 0        | TOTAL | 4000      | 4000
      ENG      | XA         | 77777    | TOTAL | 6000000   | 6000000
      """;

  private static final String DIFFERENCES =
      """
      practice | indicator | points_before | points_now | amount_before | amount_now | reason
      X00001   | XA001     | 9.00          | 9.36       | 2313.53       | 2406.07    | DATA
      X00001   | TOTAL     | 25.50         | 25.86      | 6736.06       | 6828.60    | DATA,PARAMETERS
      """;

  private static final String TRANSITIONS =
      """
      practice | from_status                        | to_status                                    | action     | actor       | role                   | organisation | decided             | why          | figures | calculation
      X00001   |                                    | Awaiting Service Provider Approval           | CALCULATED | lister      |                        |              | 2026-04-01 02:00:00 |              | 0       | 1
      X00001   | Awaiting Service Provider Approval | Awaiting Commissioning Organisation Approval | DECLARED   | Ann Example | DECLARATION_MANAGEMENT | X00001       | 2026-04-02 11:19:50 | it is right  | 0       | 2
      X00003   |                                    | Financially Approved                         | CALCULATED | lister      |                        |              | 2026-04-01 02:00:00 |              | 0       | 1
      """;

  private static final String PARTICIPATION =
      """
      service | practice | status   | from_date  | to_date    | decided
      XQOF    | X00001   | Offered  |            |            | 2025-03-01 09:00:00
      XQOF    | X00001   | Approved | 2025-05-01 | 2026-02-28 | 2025-04-02 09:00:00
      """;

  private final Path folder;
  private final Tables tables;

  MadeUpSettlements(Path folder) {
    this.folder = folder;
    this.tables =
        new Tables(
            SparkForTests.session(), new Roots(folder + "/restricted", folder + "/releasable"));
    commit(
        tables.overwrite(TableName.SETTLEMENTS, drawn(TableName.SETTLEMENTS, SETTLEMENTS)),
        tables.overwrite(TableName.ACHIEVEMENTS, drawn(TableName.ACHIEVEMENTS, ACHIEVEMENTS)),
        tables.overwrite(TableName.PREVALENCES, drawn(TableName.PREVALENCES, PREVALENCES)),
        tables.overwrite(TableName.DIFFERENCES, drawn(TableName.DIFFERENCES, DIFFERENCES)));
    add(TableName.TRANSITIONS, drawn(TableName.TRANSITIONS, TRANSITIONS));
    add(TableName.PARTICIPATION, DrawnTable.of(TableName.PARTICIPATION.schema(), PARTICIPATION));
  }

  Path statements() {
    return folder.resolve("statements");
  }

  StatementsResult make() {
    return make(request("XQOF", Terms.Purpose.LIVE, Set.of()));
  }

  StatementsResult make(StatementsRequest request) {
    return Statements.run(tables, request);
  }

  /** X00003 is no longer settled, and X00001's achievement is approved. */
  void settleAgain() {
    commit(
        tables.overwrite(
            TableName.SETTLEMENTS,
            drawn(TableName.SETTLEMENTS, SETTLEMENTS).where("practice <> 'X00003'")));
    add(
        TableName.TRANSITIONS,
        drawn(
            TableName.TRANSITIONS,
            """
            practice | to_status            | action   | decided
            X00001   | Financially Approved | APPROVED | 2026-04-03 10:00:00
            """));
  }

  StatementsRequest request(String code, Terms.Purpose purpose, Set<String> practices) {
    return new StatementsRequest(
        statements().toUri().toString(),
        practices,
        service(code, purpose),
        PERIOD_END,
        List.of(),
        "made-up reference sets 1: 2 lists",
        "configuration-checksum",
        "0.1.0");
  }

  static Service service(String code, Terms.Purpose purpose) {
    return new Service(
        code,
        "Made-up framework",
        "made up",
        "made up",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.POINTS,
        new Terms(
            Terms.Commissioner.ICB,
            new Span(LocalDate.of(2025, 4, 1), PERIOD_END),
            Terms.PaymentPeriod.ANNUAL,
            Terms.Collection.AUTOMATIC,
            List.of(PERIOD_END),
            Terms.Need.REQUIRED,
            Terms.Need.REQUIRED,
            null,
            purpose,
            null,
            scheme()));
  }

  private static Scheme scheme() {
    return new Scheme(
        Map.of(
            "XA", group("XA", "Atrial <b>fibrillation</b>", Scheme.Domain.CLINICAL),
            "XV", group("XV", "Vaccination", Scheme.Domain.PUBLIC_HEALTH)),
        Map.of(
            "XA001", indicator("XA001", "XA", 12, 40, 90),
            "XA002", indicator("XA002", "XA", 12, 70, 95),
            "XV001", indicator("XV001", "XV", 18, 89, 96)),
        Map.of("XT01", new Scheme.Item("XT01", "First dose", "made up")));
  }

  private static Scheme.Group group(String code, String title, Scheme.Domain domain) {
    return new Scheme.Group(code, title, domain, null, "TOTAL", Scheme.EmptyRegister.TAKES_POINTS);
  }

  private static Scheme.PaidIndicator indicator(
      String code, String group, int points, int lower, int upper) {
    return new Scheme.PaidIndicator(
        code,
        group,
        Scheme.Kind.FRACTION,
        Scheme.Entry.AUTOMATIC,
        BigDecimal.valueOf(points),
        BigDecimal.valueOf(lower),
        BigDecimal.valueOf(upper));
  }

  private static Dataset<Row> drawn(TableName table, String drawing) {
    return DrawnTable.of(table.schema(), drawing)
        .withColumn("service", lit("XQOF"))
        .withColumn("period_end", lit(PERIOD_END));
  }

  private void add(TableName table, Dataset<Row> rows) {
    Book book = tables.book(table);
    Book.Page page = book.read();
    if (!book.add(page, rows.collectAsList())) {
      throw new IllegalStateException("nobody else adds to the book of a test");
    }
  }

  private void commit(TableVersion... written) {
    tables
        .ledger()
        .commit(
            new StageRecord(
                "run",
                "settle",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                List.of(),
                List.of(written),
                "",
                "0.1.0"));
  }
}
