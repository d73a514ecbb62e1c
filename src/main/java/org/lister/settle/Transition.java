package org.lister.settle;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.store.Transitions;

/**
 * A row of the table of transitions: what became of a practice's achievement, by whom and why.
 *
 * @param from null at the first calculation
 * @param role null for a calculation
 * @param organisation null for a calculation
 * @param figures version of the table of achievements that was spoken of
 * @param calculation number of the practice's calculation
 */
public record Transition(
    String service,
    LocalDate periodEnd,
    String practice,
    @Nullable AchievementStatus from,
    AchievementStatus to,
    String action,
    String actor,
    @Nullable String role,
    @Nullable String organisation,
    Instant decided,
    String why,
    long figures,
    int calculation) {

  static Transition of(Row row) {
    String from = row.getAs("from_status");
    return new Transition(
        row.getAs("service"),
        row.<Date>getAs("period_end").toLocalDate(),
        row.getAs("practice"),
        from == null ? null : AchievementStatus.of(from),
        AchievementStatus.of(row.getAs("to_status")),
        row.getAs("action"),
        row.getAs("actor"),
        row.getAs("role"),
        row.getAs("organisation"),
        row.<Timestamp>getAs("decided").toInstant(),
        row.getAs("why"),
        row.<Long>getAs("figures"),
        row.<Integer>getAs("calculation"));
  }

  Row row() {
    return RowFactory.create(
        service,
        Date.valueOf(periodEnd),
        practice,
        from == null ? null : from.words(),
        to.words(),
        action,
        actor,
        role,
        organisation,
        Timestamp.from(decided),
        why,
        figures,
        calculation);
  }

  /** Whether nobody decided it: figures were calculated. */
  boolean isCalculation() {
    return action.equals(Transitions.CALCULATED) || action.equals(Transitions.RECALCULATED);
  }

  /** An instant after this one, whatever a clock says: the order of rows is that of decisions. */
  Instant next(Instant clock) {
    Instant now = clock.truncatedTo(ChronoUnit.MICROS);
    return now.isAfter(decided) ? now : decided.plus(1, ChronoUnit.MICROS);
  }
}
