package org.lister.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.lister.domain.Service.Attribution;
import org.lister.store.NumberSieve;

/** Who counts: everyone on a list and alive on the last day of the period. */
final class Population {

  /** The GP of those who have no named accountable GP. */
  static final String UNALLOCATED = "unallocated";

  /** More than England has; the size of the filter, not a limit. */
  private static final long ON_SEVERAL_LISTS = 2_000_000;

  private Population() {}

  /** The registered on a day, each at the list or lists where they count. */
  static Dataset<Row> on(LocalDate day, Attribution attribution, Dataset<Row> patients) {
    Dataset<Row> registered =
        patients
            .where(isRegistered(lit(day)))
            .withColumn("gp", coalesce(col("named_gp"), lit(UNALLOCATED)));
    return switch (attribution) {
      case EACH_LIST -> registered;
      case ONCE_AT_THE_LATEST_REGISTRATION -> once(registered);
    };
  }

  /** The practice and NHS number of each who is registered there and counts at another. */
  static Dataset<Row> elsewhere(LocalDate day, Dataset<Row> patients) {
    Dataset<Row> onSeveral =
        registered(day, patients)
            .groupBy("nhs_number")
            .count()
            .where("count > 1")
            .select("nhs_number");
    // Who comes through without being on several lists is the first and only one on the list.
    return elsewhereOfFew(day, NumberSieve.of(onSeveral, ON_SEVERAL_LISTS).sift(patients));
  }

  /** The same of so few patients that all their lists can be sorted. */
  static Dataset<Row> elsewhereOfFew(LocalDate day, Dataset<Row> patients) {
    return listed(registered(day, patients))
        .where(col("list").gt(1))
        .select("practice", "nhs_number");
  }

  private static Dataset<Row> registered(LocalDate day, Dataset<Row> patients) {
    return patients
        .where(isRegistered(lit(day)))
        .select("practice", "nhs_number", "registered_from");
  }

  /** The day of leaving and the day of death are no longer days on the list. */
  private static Column isRegistered(Column day) {
    return col("registered_from")
        .leq(day)
        .and(col("registered_to").isNull().or(col("registered_to").gt(day)))
        .and(col("date_of_death").isNull().or(col("date_of_death").gt(day)));
  }

  private static Dataset<Row> once(Dataset<Row> registered) {
    return listed(registered).where(col("list").equalTo(1)).drop("list");
  }

  /**
   * The number of each list of a patient: the latest registration, then the lower practice code.
   */
  private static Dataset<Row> listed(Dataset<Row> registered) {
    WindowSpec lists =
        Window.partitionBy("nhs_number").orderBy(col("registered_from").desc(), col("practice"));
    return registered.withColumn("list", row_number().over(lists));
  }
}
