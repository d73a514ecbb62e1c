package org.lister.settle;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.quality.PaymentParameters;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Each figure of a practice's last settlement: formula, numbers, result. */
public final class Explanation {

  /**
   * One figure.
   *
   * @param figure its name
   * @param said formula, numbers and result
   */
  public record Line(String figure, String said) {}

  private Explanation() {}

  /**
   * @throws Stopped.Mistake when the practice is not settled
   */
  public static List<Line> of(
      Tables tables,
      Service service,
      LocalDate periodEnd,
      PaymentParameters parameters,
      String practice) {
    String condition =
        "service = '%s' AND period_end = DATE'%s'".formatted(service.code(), periodEnd);
    List<Row> settlement = of(tables, TableName.SETTLEMENTS, condition, practice);
    if (settlement.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot explain %s: %s is not settled for %s. Run lister settle first, or name another practice."
              .formatted(practice, service.code(), periodEnd));
    }
    List<Row> achievements =
        new ArrayList<>(of(tables, TableName.ACHIEVEMENTS, condition, practice));
    achievements.sort(Comparator.comparing(row -> row.<Integer>getAs("position")));
    List<Row> prevalences = new ArrayList<>(of(tables, TableName.PREVALENCES, condition, practice));
    prevalences.addAll(of(tables, TableName.PREVALENCES, condition, National.CODE));
    return new Explained(
            service.terms().scheme(), parameters, settlement.get(0), achievements, prevalences)
        .lines();
  }

  private static List<Row> of(Tables tables, TableName table, String condition, String practice) {
    Dataset<Row> rows = tables.read(table).where(condition);
    return rows.where(col("practice").equalTo(practice)).collectAsList();
  }
}
