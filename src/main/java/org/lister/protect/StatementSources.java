package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables statements are made from.
 *
 * @param settlements a row a practice: what it is paid
 * @param achievements a row a practice and indicator: what it achieved
 * @param prevalences registers and lists of each practice, and of all
 * @param differences what the last calculation changed
 * @param transitions every step of every practice's achievement
 * @param participation every decision on who takes part
 */
public record StatementSources(
    Dataset<Row> settlements,
    Dataset<Row> achievements,
    Dataset<Row> prevalences,
    Dataset<Row> differences,
    Dataset<Row> transitions,
    Dataset<Row> participation) {

  /** The rows of a service and period. Participation is of a service, whatever the period. */
  StatementSources in(StatementScope scope) {
    Column isOfService = col("service").equalTo(scope.service());
    Column isOfBoth = isOfService.and(col("period_end").equalTo(lit(scope.periodEnd())));
    return new StatementSources(
        settlements.where(isOfBoth),
        achievements.where(isOfBoth),
        prevalences.where(isOfBoth),
        differences.where(isOfBoth),
        transitions.where(isOfBoth),
        participation.where(isOfService));
  }

  /** {@code practice, status}: how far each practice's achievement has come. */
  Dataset<Row> statuses() {
    return latest(transitions, col("to_status").as("status"));
  }

  /** {@code practice, from_date, to_date}: from when to when each practice takes part. */
  Dataset<Row> stays() {
    return latest(participation, col("from_date"), col("to_date"));
  }

  /** What was decided last of each practice. */
  private static Dataset<Row> latest(Dataset<Row> decisions, Column... columns) {
    Column last = max_by(org.apache.spark.sql.functions.struct(columns), col("decided")).as("last");
    return decisions.groupBy("practice").agg(last).select("practice", "last.*");
  }
}
