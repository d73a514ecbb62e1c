package org.lister.bench.sql;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.MeasureRequest;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * The measure stage's work as published pipelines do it: a Spark query an indicator over the same
 * tables, and its counts appended to a folder. The population is worked out once and kept.
 */
public final class UsualWay {

  private static final StructType CODES =
      StructType.fromDDL("code BIGINT, slot INT, part INT, from_day DATE, to_day DATE");

  private final Tables tables;
  private final SparkSession spark;
  private final MeasureRequest request;
  private final String out;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private UsualWay(Tables tables, MeasureRequest request, String out) {
    this.tables = tables;
    this.spark = tables.spark();
    this.request = request;
    this.out = out;
  }

  /**
   * Writes the counts of every indicator and prevalence.
   *
   * @param out an empty or missing folder
   */
  public static UsualWayResult run(Tables tables, MeasureRequest request, String out) {
    return new UsualWay(tables, request, out).run();
  }

  private UsualWayResult run() {
    request.practices().createOrReplaceTempView("hierarchy");
    tables.read(TableName.PATIENTS).createOrReplaceTempView("patients");
    Dataset<Row> population = spark.sql(population()).cache();
    population.createOrReplaceTempView("population");
    timed("LIST", this::askForLists);
    for (Ruleset ruleset : request.rulesets()) {
      for (Question question : Question.of(ruleset)) {
        timed(question.name(), () -> ask(question.ruleset()));
      }
    }
    population.unpersist(true);
    timed("areas", this::areas);
    return new UsualWayResult(seconds, out);
  }

  private void timed(String part, Runnable work) {
    long started = System.nanoTime();
    work.run();
    seconds.merge(part, (System.nanoTime() - started) / 1e9, Double::sum);
  }

  private String population() {
    String registered = PopulationSql.on(request.dates().periodEnd(), "patients");
    return request.service().attribution() == Attribution.EACH_LIST
        ? registered
        : "SELECT registered.* FROM (%s) AS registered LEFT ANTI JOIN (%s) AS elsewhere USING (practice, nhs_number)"
            .formatted(registered, PopulationSql.elsewhere("(" + registered + ")"));
  }

  private void askForLists() {
    CountsSql counts = new CountsSql();
    counts.addList();
    append(counts, spark.table("population"));
  }

  private void ask(Ruleset ruleset) {
    SparkDialect dialect = new SparkDialect();
    MeasureSql sql = new MeasureSql(List.of(ruleset), request.dates(), dialect, slot -> List.of());
    CountsSql counts = new CountsSql();
    counts.add(ruleset);
    append(counts, spark.sql(sql.decided(patients(sql.slots(), dialect))));
  }

  private String patients(List<Slot> slots, Dialect dialect) {
    if (slots.isEmpty()) {
      return "SELECT * FROM population";
    }
    view(slots);
    String key = "practice, nhs_number";
    EntriesSql entries = new EntriesSql(key);
    String matched = "(" + entries.matched("events") + ")";
    String all =
        slots.stream().anyMatch(Slot::hasValues)
            ? entries.days(matched) + " UNION ALL " + entries.readings(matched, slots)
            : entries.days(matched);
    return "SELECT * FROM population LEFT JOIN (%s) AS gathered USING (%s)"
        .formatted(new WideSql(dialect, key).over("(" + all + ")", slots), key);
  }

  /** The events of the codes that this query asks about. */
  private void view(List<Slot> slots) {
    List<CodeRow> codes = CodeRow.of(slots, request.codelists());
    broadcast(spark.createDataFrame(codes.stream().map(UsualWay::row).toList(), CODES))
        .createOrReplaceTempView("codes");
    Object[] asked = codes.stream().map(CodeRow::code).distinct().toArray();
    Dataset<Row> events =
        tables
            .read(TableName.EVENTS)
            .where(col("code").isin(asked))
            .select("practice", "nhs_number", "date", "code", "value1", "value2");
    boolean asksForAdmissions = codes.stream().anyMatch(row -> row.code() == CodeRow.ADMISSION);
    (asksForAdmissions ? events.union(admissions()) : events).createOrReplaceTempView("events");
  }

  private Dataset<Row> admissions() {
    return tables
        .read(TableName.LINKS)
        .where("is_emergency_admission AND acs_primary IS NOT NULL")
        .selectExpr(
            "practice",
            "nhs_number",
            "admission_date AS date",
            "CAST(%d AS BIGINT) AS code".formatted(CodeRow.ADMISSION),
            "CAST(NULL AS DOUBLE) AS value1",
            "CAST(NULL AS DOUBLE) AS value2");
  }

  private static Row row(CodeRow code) {
    return RowFactory.create(
        code.code(),
        code.slot(),
        code.part().ordinal(),
        Date.valueOf(code.days().from()),
        Date.valueOf(code.days().to()));
  }

  /** What an indicator's query leaves: its counts of every GP. */
  private void append(CountsSql counts, Dataset<Row> decided) {
    decided.createOrReplaceTempView("decided");
    spark.sql(counts.counted("decided")).createOrReplaceTempView("counted");
    spark.sql(counts.byGp("counted")).coalesce(1).write().mode("append").parquet(byGp());
  }

  /** The areas of all indicators together. */
  private void areas() {
    spark.read().parquet(byGp()).createOrReplaceTempView("by_gp");
    spark
        .sql(CountsSql.levels(request, CountsSql.areas("by_gp", "hierarchy")))
        .coalesce(1)
        .write()
        .mode("append")
        .parquet(out);
  }

  /** Beside the counts, where nobody who reads those looks. */
  private String byGp() {
    return out + "/_by_gp";
  }
}
