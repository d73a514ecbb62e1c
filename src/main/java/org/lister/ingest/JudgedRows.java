package org.lister.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Typed rows with what each is worth by itself: reason, warning and, for a row with a reason, the
 * row as it arrived. Other rows carry no copy of themselves.
 */
final class JudgedRows {

  static final String LINE = ArrivedRows.LINE;
  static final String REASON = "reason";
  static final String WARNING = "warning";
  static final String ROW = "row";

  private JudgedRows() {}

  static Dataset<Row> patients(Dataset<Row> typed, IngestRequest request) {
    Column unknownWord = col("sex").isNull();
    return judged(
        typed,
        Content.PATIENTS,
        Check.first(PatientChecks.of(request)),
        when(unknownWord, RowWarning.SEX_UNKNOWN_WORD.name()),
        coalesce(col("sex"), lit(0)));
  }

  static Dataset<Row> events(Dataset<Row> typed, IngestRequest request) {
    Column kind =
        udf(new CodeKind(request.contract().knownCodes()), DataTypes.StringType).apply(col("code"));
    return judged(
        typed.withColumn(EventChecks.CODE_KIND, kind),
        Content.EVENTS,
        Check.first(EventChecks.of(request)),
        when(col(EventChecks.CODE_KIND).equalTo(CodeKind.VALID), RowWarning.CODE_UNKNOWN.name()),
        null);
  }

  private static Dataset<Row> judged(
      Dataset<Row> typed,
      Content content,
      Column reason,
      Column warning,
      @org.jspecify.annotations.Nullable Column sex) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(ArrivedRows.FOLDER).as("practice"));
    content.columns().stream()
        .filter(name -> !name.equals("practice"))
        .map(name -> name.equals("sex") && sex != null ? sex.as(name) : col(name))
        .forEach(columns::add);
    columns.add(col(LINE));
    columns.add(col(REASON));
    columns.add(when(col(REASON).isNull(), warning).as(WARNING));
    columns.add(when(col(REASON).isNotNull(), to_json(col(TypedRows.ARRIVED))).as(ROW));
    return typed.withColumn(REASON, reason).select(columns.toArray(Column[]::new));
  }
}
