package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.domain.quality.Projection;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * From counts to points and pounds, for every practice of a service and period at once. Practices
 * are worked out on executors, each in plain Java; the driver sees national sums and a row a
 * practice.
 */
public final class Settle {

  /** As the ledger knows it. */
  public static final String STAGE = "settle";

  /** Beside tables and files the ledger is told what else figures rest on. */
  static final String PARAMETERS = "parameters";

  static final String RULES = "rules";

  /** What was settled, as a thing read: under other rules it is still the same. */
  public static final String OF = "service and period";

  private final Tables tables;
  private final SettleRequest request;
  private final TakingPart takingPart;
  private final Inputs inputs;

  private Settle(Tables tables, SettleRequest request) {
    this.tables = tables;
    this.request = request;
    this.takingPart = TakingPart.of(request);
    this.inputs = new Inputs(tables.spark().sessionState().newHadoopConf());
  }

  /**
   * @throws Stopped.Mistake when the service is not to be paid, or a file cannot be used
   * @throws Stopped.DataFault when there is nothing to settle, or all is to be refused
   */
  public static SettleResult run(Tables tables, SettleRequest request) {
    Payable.require(request);
    TableName[] read =
        Stream.of(TableName.COUNTS, TableName.ENTRIES)
            .filter(table -> tables.version(table).version() >= 0)
            .toArray(TableName[]::new);
    tables.prepareToRead(read);
    return new Settle(tables, request).run();
  }

  private SettleResult run() {
    Known known = known();
    Counts counts = Counts.of(tables, request);
    Dataset<Row> practices = counts.byPractice().persist();
    try {
      requireSome(practices);
      Achieving achieving = new Achieving(scheme(), projection(), known.lists(), takingPart);
      Validation validation = validation(known);
      National national = national(practices, achieving, validation);
      SettlePractice one = settlePractice(achieving, validation, national, known);
      return entered(counts, national, settled(practices, one).persist());
    } finally {
      practices.unpersist();
    }
  }

  private SettleResult entered(Counts counts, National national, Dataset<Row> settled) {
    try {
      Findings findings = Findings.of(settled);
      findings.stopIfRefused(request);
      Books books = new Books(tables, request, national.rows(scheme()), settled);
      return findings.result(books.enter(), uncounted(settled), notes(counts, settled), read());
    } finally {
      settled.unpersist();
    }
  }

  /** Who takes part and has not sent anything, nor has anybody else of them. */
  private SortedSet<String> uncounted(Dataset<Row> settled) {
    return takingPart.isKnown()
        ? takingPart.without(settled.select("practice").as(Encoders.STRING()).collectAsList())
        : new TreeSet<>();
  }

  private List<String> notes(Counts counts, Dataset<Row> settled) {
    List<String> notes = new ArrayList<>(takingPart.notes());
    notes.addAll(counts.notes());
    notes.addAll(Unused.notes(settled));
    return notes;
  }

  private void requireSome(Dataset<Row> practices) {
    if (practices.isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot settle %s for %s: nothing is counted, entered or imported. Run lister measure or lister enter first."
              .formatted(request.service().code(), request.periodEnd()));
    }
  }

  private Known known() {
    SettleRequest.Files files = request.files();
    Known known =
        new Known(
            hierarchy(),
            inputs.lists(files.lists()),
            inputs.organisations(files.organisations()),
            inputs.lastYear(files.lastYear()));
    if (known.lastYear() != null && request.parameters().aspirationPercent() == null) {
      throw new Stopped.Mistake(
          "Cannot work out what was advanced: no aspiration_percent is in force on %s. Add it to payments.yaml."
              .formatted(request.periodEnd()));
    }
    return known;
  }

  private HashMap<String, Known.Practice> hierarchy() {
    List<Row> rows =
        request
            .practices()
            .where("practice IS NOT NULL")
            .selectExpr("practice", "practice_name", "coalesce(icb, '')")
            .collectAsList();
    HashMap<String, String> boards = new HashMap<>();
    rows.forEach(row -> boards.put(row.getString(0), row.getString(2)));
    Commissioners commissioners = Commissioners.of(terms(), boards);
    HashMap<String, Known.Practice> practices = new HashMap<>();
    rows.forEach(
        row ->
            practices.put(
                row.getString(0),
                new Known.Practice(
                    row.getString(1), commissioners.of(row.getString(0)).orElse(null))));
    return practices;
  }

  private SettlePractice settlePractice(
      Achieving achieving, Validation validation, National national, Known known) {
    return new SettlePractice(
        achieving,
        new Accounts(scheme(), request.parameters(), national),
        validation,
        known,
        terms().period(),
        request.periodEnd(),
        request.rules());
  }

  private Dataset<Row> settled(Dataset<Row> practices, SettlePractice one) {
    return practices
        .join(before(), new String[] {"practice"}, "left_outer")
        .select("practice", "counts", "settlement", "achievements")
        .map(one, Encoders.row(Forms.SETTLED));
  }

  private National national(Dataset<Row> practices, Achieving achieving, Validation validation) {
    HashMap<String, National.Sum> sums = new HashMap<>();
    practices
        .flatMap(new Contribution(achieving, validation), Encoders.row(Contribution.SCHEMA))
        .groupBy("group_code")
        .agg(
            count(lit(1)),
            sum("register"),
            when(count(lit(1)).equalTo(count("list_size")), sum("list_size")),
            sum("whole_list"))
        .collectAsList()
        .forEach(
            row ->
                sums.put(
                    row.getString(0),
                    new National.Sum(
                        row.getLong(1), row.getLong(2), row.getAs(3), row.getLong(4))));
    requireEnough(sums);
    National.Sum everybody = sums.remove(Contribution.EVERYBODY);
    National national = National.of(request.parameters(), everybody, sums);
    requireAverage(national);
    return national;
  }

  /** Of two practices each takes itself away from the nation and sees the register of the other. */
  private void requireEnough(Map<String, National.Sum> sums) {
    List<String> few =
        scheme().prevalencesPaidBy().stream()
            .filter(group -> request.parameters().givenPrevalence(group).isEmpty())
            .filter(sums::containsKey)
            .filter(
                group ->
                    Objects.requireNonNull(sums.get(group)).practices()
                        < request.minimumPractices())
            .toList();
    if (!few.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot settle %s for %s: fewer than %d practices would make the national prevalence of %s, and each could work out the register of another from its factor. Give their national_prevalence in payments.yaml."
              .formatted(
                  request.service().code(),
                  request.periodEnd(),
                  request.minimumPractices(),
                  String.join(", ", few)));
    }
  }

  private void requireAverage(National national) {
    if (national.averageList() == null && !scheme().indicators().isEmpty()) {
      throw new Stopped.DataFault(
          "Cannot settle %s for %s: there is no national average list (payments.yaml gives none, and no practice has usable counts and is in national figures). Mend the counts, or add the average."
              .formatted(request.service().code(), request.periodEnd()));
    }
  }

  /** The calculation before: practice, settlement, achievements. */
  private Dataset<Row> before() {
    Dataset<Row> settlements =
        of(TableName.SETTLEMENTS)
            .select(
                col("practice"), struct(columns(Forms.SETTLEMENT.fieldNames())).as("settlement"));
    Dataset<Row> achievements =
        of(TableName.ACHIEVEMENTS)
            .groupBy("practice")
            .agg(collect_list(struct(columns(Forms.ACHIEVEMENT.fieldNames()))).as("achievements"));
    return settlements.join(achievements, new String[] {"practice"}, "left_outer");
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private Dataset<Row> of(TableName table) {
    return tables.read(table).where(request.condition());
  }

  private Validation validation(Known known) {
    Span period = terms().period();
    return new Validation(
        Validation.manual(scheme()),
        request.periodEnd().equals(period.to())
            ? Validation.Stage.AT_THE_END
            : Validation.Stage.IN_YEAR,
        known.organisations(),
        known.lists(),
        request.periodEnd());
  }

  private Projection projection() {
    return Projection.of(terms().period(), request.periodEnd());
  }

  private Terms terms() {
    return request.service().terms();
  }

  private Scheme scheme() {
    return terms().scheme();
  }

  private List<TableVersion> read() {
    List<TableVersion> read =
        new ArrayList<>(
            List.of(
                tables.version(TableName.COUNTS),
                tables.version(TableName.ENTRIES),
                TableVersion.ofFile(PARAMETERS, request.parameters().checksum()),
                TableVersion.ofFile(RULES, request.rules())));
    read.addAll(inputs.read());
    return read;
  }
}
