package org.lister.agree.entries;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Problem;

/**
 * The rows of a file, told apart.
 *
 * @param kept rows of {@link EntryJudge#SCHEMA}
 * @param refused line, sentence, practice, indicator, field
 */
record Judgement(Dataset<Row> kept, Dataset<Row> refused) {

  private static final StructType REFUSED =
      StructType.fromDDL(
          "line BIGINT, reason STRING, practice STRING, indicator STRING, field STRING");

  private static final int MOST_TOLD = 20;

  /**
   * @param rows of the file, judged one by one
   * @param across good ones among them that do not go together; a row may be there twice
   */
  static Judgement of(Dataset<Row> rows, Dataset<Row> across) {
    Dataset<Row> good = rows.where("refusal IS NULL");
    Dataset<Row> alone = rows.where("refusal IS NOT NULL");
    Dataset<Row> kept =
        across.isEmpty()
            ? good
            : good.join(across.select("line"), new String[] {"line"}, "left_anti");
    return new Judgement(kept, told(alone).union(told(across.dropDuplicates("line"))));
  }

  private static Dataset<Row> told(Dataset<Row> rows) {
    return rows.select("line", "refusal", "told", "practice", "indicator", "field")
        .map((MapFunction<Row, Row>) Judgement::sentence, Encoders.row(REFUSED));
  }

  private static Row sentence(Row refused) {
    return RowFactory.create(
        refused.getLong(0),
        Refusal.valueOf(refused.getString(1)).sentence(refused.getString(2)),
        refused.getString(3),
        refused.getString(4),
        refused.getString(5));
  }

  /** The first refused rows of the file, by line. */
  List<Problem> first(String file) {
    return refused.orderBy("line").limit(MOST_TOLD).collectAsList().stream()
        .map(row -> new Problem(file, (int) row.getLong(0), row.getString(1)))
        .toList();
  }
}
