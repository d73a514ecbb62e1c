package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.lister.DrawnTable;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Remark;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.domain.terms.Terms.Need;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Doses of three practices, £ 12.06 each, paid monthly, over real tables. */
record BooksScene(
    Tables tables, Need declaration, Need approval, SortedMap<LocalDate, String> doses) {

  static final LocalDate APRIL = LocalDate.of(2025, 4, 30);
  static final LocalDate MAY = LocalDate.of(2025, 5, 31);

  private static final Instant AT = Instant.parse("2025-06-02T10:00:00Z");

  static BooksScene at(Path folder) {
    return new BooksScene(
        new Tables(
            SparkForTests.session(),
            new Roots(folder.toUri() + "restricted", folder.toUri() + "tables")),
        Need.REQUIRED,
        Need.REQUIRED,
        new TreeMap<>());
  }

  BooksScene requiring(Need newDeclaration, Need newApproval) {
    return new BooksScene(tables, newDeclaration, newApproval, doses);
  }

  /** Doses by practice since the first day of the contract: {@code X00001 100, X00002 7}. */
  void count(LocalDate day, String drawing) {
    doses.put(day, drawing);
    Dataset<Row> all =
        doses.entrySet().stream()
            .map(each -> counts(each.getKey(), each.getValue()))
            .reduce(Dataset::union)
            .orElseThrow();
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, all)));
  }

  private static Dataset<Row> counts(LocalDate day, String drawing) {
    String lines =
        drawing
            .lines()
            .flatMap(line -> List.of(line.split(", ")).stream())
            .map(each -> each.replace(" ", " | XI001 | numerator | "))
            .collect(Collectors.joining("\n", "organisation | indicator | field | value\n", "\n"));
    return DrawnTable.of(TableName.COUNTS.schema(), lines)
        .withColumn("service", lit("T"))
        .withColumn("period_end", lit(day))
        .withColumn("level", lit("practice"));
  }

  SettleResult settle(LocalDate day) {
    SettleResult result = dying(day);
    LedgerOfTests.commit(tables, result.written());
    return result;
  }

  /** A run that ends after it has entered the book and before its figures are committed. */
  SettleResult dying(LocalDate day) {
    return Settle.run(tables, request(day));
  }

  SettleRequest request(LocalDate day) {
    return new SettleRequest(
        service(),
        day,
        MadeUpService.parameters("200"),
        "rules",
        DrawnTable.of(
            StructType.fromDDL("practice STRING, practice_name STRING, icb STRING"),
            "practice | icb\nX00001 | XI01\nX00002 | XI01\nX00003 | XI01"),
        MadeUpService.EVERYBODY,
        3,
        SettleRequest.Files.NONE,
        SettleRequest.Faults.LEAVE_THE_PRACTICE,
        AT);
  }

  Service service() {
    Service made = MadeUpService.service(MadeUpService.items());
    Terms terms = made.terms();
    return new Service(
        made.code(),
        made.name(),
        made.requester(),
        made.legalBasis(),
        made.frequency(),
        made.rulesets(),
        made.upholdsTypeOneObjections(),
        made.attribution(),
        made.payment(),
        new Terms(
            terms.commissioner(),
            new Span(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)),
            Terms.PaymentPeriod.MONTHLY,
            terms.collection(),
            terms.collectionDates(),
            declaration,
            approval,
            null,
            terms.purpose(),
            null,
            terms.scheme()));
  }

  /** As the practice, or as its board. */
  void decide(Decision decision, LocalDate day, String... practices) {
    for (String practice : practices) {
      Decide.run(tables, request(decision, day, practice));
    }
  }

  void approve(LocalDate day, String... practices) {
    decide(Decision.DECLARE, day, practices);
    decide(Decision.APPROVE, day, practices);
  }

  /** Why somebody may not; <i>done</i> when they may, and then it is. */
  String said(Decision decision, LocalDate day, String practice) {
    try {
      decide(decision, day, practice);
      return "done";
    } catch (Stopped.Mistake refused) {
      return refused.getMessage();
    }
  }

  private DecideRequest request(Decision decision, LocalDate day, String practice) {
    String organisation = decision == Decision.DECLARE ? practice : "XI01";
    return new DecideRequest(
        decision,
        new Chosen.These(new TreeSet<>(Set.of(practice))),
        new Actor("Somebody", organisation, Set.of(decision.role())),
        service(),
        day,
        new Commissioners(
            Terms.Commissioner.ICB, Map.of("X00001", "XI01", "X00002", "XI01", "X00003", "XI01")),
        Aggregation.UP_TO_DATE,
        null,
        decision == Decision.RETURN ? new Remark("look again") : Remark.NONE,
        AT);
  }

  /** A practice a line: calculation, payment, paid before, balance. */
  String settlements(LocalDate day) {
    return drawn(
        TableName.SETTLEMENTS, day, "practice", "calculation", "payment", "paid_before", "balance");
  }

  String drawn(TableName table, LocalDate day, String first, String... columns) {
    return DrawnTable.drawn(
        tables.read(table).where(col("period_end").equalTo(lit(day))).select(first, columns));
  }

  /** The steps of a practice that count: {@code CALCULATED → Financially Approved: why}. */
  String steps(LocalDate day, String practice) {
    Collection<Transition> steps = Status.of(tables, "T", day, Optional.of(practice)).history();
    return steps.stream()
        .map(
            each ->
                "%s %d → %s: %s"
                    .formatted(each.action(), each.calculation(), each.to().words(), each.why())
                    .strip())
        .collect(Collectors.joining("\n"));
  }
}
