package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.try_to_date;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.lister.domain.PracticeCode;

/** What the special values of HES mean. Source: HES data dictionary, admitted patient care. */
final class EpisodeColumns {

  /** 1800-01-01 stands for no date, 1801-01-01 for one that was invalid. */
  private static final String LAST_STAND_IN = "1801-01-01";

  private EpisodeColumns() {}

  static Column date(String column) {
    Column day = try_to_date(col(column), "yyyy-MM-dd");
    return when(day.gt(lit(LAST_STAND_IN).cast(DataTypes.DateType)), day);
  }

  /** 7001 to 7007 are ages of infants: no completed year. */
  static Column startAge() {
    Column age = number("STARTAGE");
    return when(age.between(7001, 7007), 0).when(age.between(0, 120), age);
  }

  /** 3 stood for indeterminate until 1996. */
  static Column sex() {
    Column sex = number("SEX");
    return when(sex.isin(1, 2, 9), sex).when(sex.equalTo(3), 9).otherwise(0);
  }

  /** V81997 not registered, V81998 not applicable, V81999 not known, & not recorded. */
  static Column practice() {
    Column code = col("GPPRAC");
    return when(
        code.rlike("^" + PracticeCode.FORM + "$").and(code.rlike("^V8199[789]$").unary_$bang()),
        code);
  }

  /** R69X6 stands for no primary diagnosis, R69X3 and R69X8 for one that was invalid. */
  static Column diagnosis(String column) {
    Column code = replace(upper(col(column)), lit("."), lit(""));
    return when(code.rlike("^R69X[368]$").unary_$bang(), code);
  }

  /** A minus stands for no procedure, & for one not known. */
  static Column procedure(String column) {
    return when(col(column).isin("-", "&").unary_$bang(), upper(col(column)));
  }

  /** A finished admission episode: 98 and 99 of EPIORDER are not the first of a spell. */
  static Column isAdmission() {
    Column finished = number("EPISTAT").equalTo(3);
    Column regularAttender = coalesce(number("CLASSPAT").isin(3, 4), lit(false));
    return isTrue(finished.and(regularAttender.unary_$bang()).and(number("EPIORDER").equalTo(1)));
  }

  static Column isEmergency() {
    return isTrue(
        upper(col("ADMIMETH")).isin("21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D"));
  }

  private static Column isTrue(Column condition) {
    return coalesce(condition, lit(false));
  }

  private static Column number(String column) {
    return col(column).try_cast(DataTypes.IntegerType);
  }
}
