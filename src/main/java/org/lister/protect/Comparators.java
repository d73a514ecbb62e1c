package org.lister.protect;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;

/**
 * An area's figures as each practice of the area may see them. Two practices can be shown different
 * figures of the same area, because each knows another part of it already.
 */
record Comparators(Area area, Disclosure disclosure) {

  private static final List<String> CONTROLLED = List.of("register", "numerator", "denominator");

  private static final String[] KEY = {"area", "indicator"};

  Dataset<Row> of(Dataset<Row> fractions, Dataset<Row> practices) {
    return fractions
        .transform(this::own)
        .transform(own -> locate(own, practices))
        .withColumn("contributors", contributors())
        .join(areas(fractions), KEY)
        .transform(this::controlled);
  }

  /** What each practice knows already. */
  private Dataset<Row> own(Dataset<Row> fractions) {
    return fractions
        .where("level = 'practice'")
        .select(
            col("organisation").as("practice"),
            col("indicator"),
            col("register").as("own_register"),
            col("numerator").as("own_numerator"),
            col("denominator").as("own_denominator"));
  }

  /** Which area each practice belongs to: every practice is of England, known or not. */
  private Dataset<Row> locate(Dataset<Row> own, Dataset<Row> practices) {
    if (area.isNational()) {
      return own.withColumn("area", lit(area.level())).withColumn("name", lit("England"));
    }
    Column code = col(area.column()).as("area");
    Column name = col(area.column() + "_name").as("name");
    return own.join(practices.select(col("practice"), code, name), "practice");
  }

  private Dataset<Row> areas(Dataset<Row> fractions) {
    return fractions
        .where(col("level").equalTo(area.level()))
        .withColumn("area", area.isNational() ? lit(area.level()) : col("organisation"))
        .drop("exclusions");
  }

  /** How many practices have patients in an area's denominator. */
  private static Column contributors() {
    Column contributes = when(col("own_denominator").gt(0), lit(1));
    return count(contributes).over(Window.partitionBy("area", "indicator"));
  }

  private Dataset<Row> controlled(Dataset<Row> figures) {
    Dataset<Row> shown = figures;
    for (String count : CONTROLLED) {
      shown = shown.withColumn("shown_" + count, shown(count));
    }
    shown = shown.withColumn("control", note());
    for (String count : CONTROLLED) {
      shown = shown.withColumn(count, col("shown_" + count));
    }
    return shown
        .withColumn("exclusions", lit(null).cast("bigint"))
        .withColumn("rate", Rate.of(col("numerator"), col("denominator")));
  }

  private Column shown(String count) {
    Column own = coalesce(col("own_" + count), lit(0L));
    return when(isOfEnoughPractices(), Control.of(area, disclosure).shown(col(count), own));
  }

  /** An area of few practices is withheld whole: one of them could subtract itself. */
  private Column isOfEnoughPractices() {
    return col("contributors").geq(disclosure.minimumPractices());
  }

  private Column note() {
    Column hidden = CONTROLLED.stream().map(Comparators::isHidden).reduce(Column::or).orElseThrow();
    return when(not(isOfEnoughPractices()), lit(ControlNote.TOO_FEW_PRACTICES.text()))
        .when(hidden, lit(ControlNote.SMALL_NUMBERS_HIDDEN.text()))
        .otherwise(lit(Control.of(area, disclosure).note().text()));
  }

  private static Column isHidden(String count) {
    return col(count).isNotNull().and(col("shown_" + count).isNull());
  }
}
