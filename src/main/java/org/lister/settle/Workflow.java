package org.lister.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.AchievementStatus;
import org.lister.domain.quality.Course;
import org.lister.domain.quality.Terms;

/** What a calculation does to the statuses of achievements. */
final class Workflow {

  /** Who acts when nobody does. */
  private static final String LISTER = "Lister";

  private Workflow() {}

  /**
   * The transitions that follow from figures that were just calculated: none of a practice that is
   * financially approved.
   *
   * @param latest rows of the table of transitions, of which the last of each practice is looked at
   * @param changedPractices practice STRING, calculation INT, why STRING: a row for each practice
   *     whose figures are new or others than before
   * @param figures version of the table of achievements that holds them
   * @param at when they were calculated
   * @return rows for the table of transitions, to be added on the page from which latest is
   */
  static List<Row> calculated(
      Terms terms,
      Dataset<Row> latest,
      Dataset<Row> changedPractices,
      long figures,
      Instant at,
      String service,
      LocalDate periodEnd) {
    Standings before = Standings.of(latest, service, periodEnd);
    Calculation calculation = new Calculation(Course.of(terms), figures, at, service, periodEnd);
    return changedPractices.collectAsList().stream()
        .map(changed -> calculation.of(changed, before.of(changed.getAs("practice")).orElse(null)))
        .flatMap(Optional::stream)
        .map(Transition::row)
        .toList();
  }

  private record Calculation(
      Course course, long figures, Instant at, String service, LocalDate periodEnd) {

    Optional<Transition> of(Row changed, @Nullable Transition before) {
      return course
          .calculated(before == null ? null : before.to())
          .map(status -> transition(changed, before, status));
    }

    private Transition transition(
        Row changed, @Nullable Transition before, AchievementStatus status) {
      return new Transition(
          service,
          periodEnd,
          changed.getAs("practice"),
          before == null ? null : before.to(),
          status,
          before == null ? "CALCULATED" : "RECALCULATED",
          LISTER,
          null,
          null,
          before == null ? at.truncatedTo(ChronoUnit.MICROS) : before.next(at),
          changed.getAs("why"),
          figures,
          changed.<Integer>getAs("calculation"));
    }
  }
}
