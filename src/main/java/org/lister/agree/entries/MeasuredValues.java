package org.lister.agree.entries;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.terms.FinancialYear;
import org.lister.domain.terms.Scheme;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * What was measured of each practice, in the words of INDICATOR_VALUES: all that {@link Enter}
 * takes again. Sizes of lists have no place in that form.
 */
record MeasuredValues(Tables tables, ExportRequest request) {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final StructType NAMES =
      StructType.fromDDL("indicator STRING, field STRING, field_name STRING");

  /** Columns of {@link TableName#ENTRIES}, those of the form among them. */
  Dataset<Row> rows() {
    Dataset<Row> counts =
        tables.read(TableName.COUNTS).where(request.isOfThis() + " AND level = 'practice'");
    return counts
        .join(broadcast(names(counts)), new String[] {"indicator", "field"})
        .drop("field")
        .withColumnRenamed("field_name", "field")
        .withColumnRenamed("organisation", "practice")
        .withColumns(told());
  }

  /** The same in each row. */
  private Map<String, Column> told() {
    Map<String, String> texts = new HashMap<>();
    texts.put("quality_service", request.service().code() + years());
    texts.put("name", request.service().name());
    texts.put("default_values_used", "None");
    texts.put("submit_user", "AUTOMATED");
    texts.put("last_submission", "Y");
    if (version().version() >= 0) {
      texts.put("submit_date", measured().format(DAY));
      texts.put("submit_time", measured().format(TIME));
    }
    Map<String, Column> columns = new HashMap<>();
    texts.forEach((name, text) -> columns.put(name, lit(text)));
    return columns;
  }

  /** As CQRS writes them behind a service's code: 2526. */
  private String years() {
    int start = FinancialYear.of(request.periodEnd()).start();
    return "%02d%02d".formatted(start % 100, (start + 1) % 100);
  }

  TableVersion version() {
    return tables.version(TableName.COUNTS);
  }

  /** When the run had ended that wrote the counts. */
  private ZonedDateTime measured() {
    return tables.ledger().finished().stream()
        .filter(stage -> stage.ended().written().contains(version()))
        .findFirst()
        .orElseThrow()
        .finishedAt()
        .atZone(ENGLAND);
  }

  /** The name of each field of each indicator; a national service has some hundreds. */
  private Dataset<Row> names(Dataset<Row> counts) {
    EntryFields fields = EntryFields.of(request.service().terms().scheme(), request.rulesets());
    List<Row> names =
        counts.select("indicator", "field").distinct().collectAsList().stream()
            .map(row -> named(row.getString(0), row.getString(1)))
            .filter(name -> fields.takes(name.getString(0), name.getString(2)))
            .toList();
    return tables.spark().createDataFrame(names, NAMES);
  }

  private Row named(String indicator, String field) {
    String name =
        switch (field) {
          case "numerator" -> EntryFields.NUMERATOR;
          case "denominator" -> EntryFields.DENOMINATOR;
          case "register" -> register(indicator);
          default -> field;
        };
    return RowFactory.create(indicator, field, name);
  }

  /** CQRS names a register by its area: <i>Atrial fibrillation Register</i>. */
  private String register(String indicator) {
    return request.service().terms().scheme().groups().values().stream()
        .filter(group -> isOf(group, indicator))
        .findFirst()
        .map(group -> group.title() + " Register")
        .orElse("Register");
  }

  private boolean isOf(Scheme.Group group, String indicator) {
    Scheme.PaidIndicator paid = request.service().terms().scheme().indicators().get(indicator);
    return group.registered().filter(indicator::equals).isPresent()
        || (paid != null && paid.group().equals(group.code()));
  }
}
