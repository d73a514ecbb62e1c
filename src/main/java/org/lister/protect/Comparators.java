package org.lister.protect;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;

/**
 * The figures of all areas of one level as every practice may see them: a count that would tell any
 * one practice of the area too much is hidden from all, so that one table serves everybody.
 */
record Comparators(Area area, Disclosure disclosure) {

  private static final List<String> CONTROLLED = List.of("register", "numerator", "denominator");

  private static final String[] KEY = {"area", "indicator"};

  /**
   * @param fractions of practices and of the areas
   * @param practices which area each practice belongs to
   * @return organisation, name, indicator, register, numerator, denominator, rate, control
   */
  Dataset<Row> of(Dataset<Row> fractions, Dataset<Row> practices) {
    return own(fractions)
        .transform(own -> locate(own, practices))
        .join(areas(fractions), KEY)
        .transform(this::seenByAll)
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

  /**
   * A row an area and indicator: its counts, how many practices have patients in its denominator,
   * and for each count whether some practice could learn too much from it.
   */
  private Dataset<Row> seenByAll(Dataset<Row> beside) {
    return beside
        .groupBy(
            col("area"),
            col("indicator"),
            col("organisation"),
            col("register"),
            col("numerator"),
            col("denominator"))
        .agg(
            first("name").as("name"),
            count(when(col("own_denominator").gt(0), lit(1))).as("contributors"),
            telling("register"),
            telling("numerator"),
            telling("denominator"));
  }

  private Column telling(String count) {
    Column own = coalesce(col("own_" + count), lit(0L));
    return bool_or(Control.of(area, disclosure).tellsTooMuch(col(count), own))
        .as("telling_" + count);
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
    return shown.withColumn("rate", Rate.of(col("numerator"), col("denominator")));
  }

  private Column shown(String count) {
    Column isShown = isOfEnoughPractices().and(not(col("telling_" + count)));
    return when(isShown, Control.of(area, disclosure).shown(col(count)));
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
