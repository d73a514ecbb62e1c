package org.lister.agree;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.domain.participation.ParticipationStatus;
import org.lister.domain.participation.Standing;

/**
 * What somebody decided about a practice and a service.
 *
 * @param standing where the practice stands since
 * @param actor who decided
 * @param role as what
 * @param organisation for whom
 * @param why in their words
 */
public record Decision(
    String practice,
    Standing standing,
    String actor,
    String role,
    String organisation,
    Instant decided,
    String why) {

  static Decision of(Row row) {
    return new Decision(
        row.getAs("practice"),
        new Standing(
            ParticipationStatus.of(row.getAs("status")),
            day(row.getAs("from_date")),
            day(row.getAs("to_date"))),
        row.getAs("actor"),
        row.getAs("role"),
        row.getAs("organisation"),
        row.<Timestamp>getAs("decided").toInstant(),
        row.getAs("why"));
  }

  /** In the order of the table's columns. */
  Row row(String service) {
    return RowFactory.create(
        service,
        practice,
        standing.status().words(),
        date(standing.from()),
        date(standing.to()),
        actor,
        role,
        organisation,
        Timestamp.from(decided),
        why);
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
