package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.Book;

/** How far the achievement of each practice has come: its last transition. */
record Standings(SortedMap<String, Transition> byPractice) {

  /** Of a service and a period. A row a practice comes to the driver. */
  static Standings of(Dataset<Row> transitions, String service, LocalDate periodEnd) {
    SortedMap<String, Transition> byPractice = new TreeMap<>();
    Book.latest(only(transitions, service, periodEnd), "practice").collectAsList().stream()
        .map(Transition::of)
        .forEach(each -> byPractice.put(each.practice(), each));
    return new Standings(byPractice);
  }

  /** All that happened to one practice, in order. */
  static List<Transition> history(
      Dataset<Row> transitions, String service, LocalDate periodEnd, String practice) {
    return only(transitions, service, periodEnd)
        .where(col("practice").equalTo(practice))
        .collectAsList()
        .stream()
        .map(Transition::of)
        .sorted(Comparator.comparing(Transition::decided))
        .toList();
  }

  Optional<Transition> of(String practice) {
    return Optional.ofNullable(byPractice.get(practice));
  }

  private static Dataset<Row> only(Dataset<Row> rows, String service, LocalDate periodEnd) {
    return rows.where(
        col("service")
            .equalTo(service)
            .and(col("period_end").equalTo(lit(Date.valueOf(periodEnd)))));
  }
}
