package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Service;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.domain.terms.Span;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * What was financially approved to other days of a contract. Figures count from its first day, so
 * that whatever was approved to an earlier day is in them once more and is taken off.
 *
 * @param pounds balances approved to earlier days, by practice
 * @param overtaken the last day that was approved of those who are approved to a later one: all
 *     that is done to this day is in it
 */
record PaidBefore(SortedMap<String, BigDecimal> pounds, SortedMap<String, LocalDate> overtaken) {

  private static final String[] KEY = {"practice", "period_end"};

  /**
   * @param transitions those that count
   */
  static PaidBefore of(
      Tables tables, Dataset<Row> transitions, Service service, LocalDate periodEnd) {
    PaidBefore paid = new PaidBefore(new TreeMap<>(), new TreeMap<>());
    for (Row row : approved(tables, transitions, service, periodEnd)) {
      LocalDate day = row.getDate(1).toLocalDate();
      if (day.isBefore(periodEnd)) {
        paid.pounds.merge(row.getString(0), row.getDecimal(2), BigDecimal::add);
      } else {
        paid.overtaken.merge(row.getString(0), day, PaidBefore::later);
      }
    }
    return paid;
  }

  private static List<Row> approved(
      Tables tables, Dataset<Row> transitions, Service service, LocalDate periodEnd) {
    Dataset<Row> approved =
        Book.latest(otherDays(transitions, service, periodEnd), KEY)
            .where(col("to_status").equalTo(AchievementStatus.FINANCIALLY_APPROVED.words()))
            .select("practice", "period_end");
    return approved.isEmpty()
        ? List.of()
        : otherDays(tables.read(TableName.SETTLEMENTS), service, periodEnd)
            .join(approved, KEY)
            .select("practice", "period_end", "balance")
            .collectAsList();
  }

  private static Dataset<Row> otherDays(Dataset<Row> rows, Service service, LocalDate periodEnd) {
    Span contract = service.terms().period();
    return rows.where(
        col("service")
            .equalTo(service.code())
            .and(col("period_end").between(day(contract.from()), day(contract.to())))
            .and(col("period_end").notEqual(day(periodEnd))));
  }

  private static Column day(LocalDate day) {
    return lit(Date.valueOf(day));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Nothing of a practice that was approved to no earlier day. */
  Optional<BigDecimal> of(String practice) {
    return Optional.ofNullable(pounds.get(practice));
  }
}
