package org.lister.domain.participation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Span;

/**
 * Where a practice stands with a service.
 *
 * @param from first day on which it takes part; null while nothing is agreed
 * @param to last day; null when none is agreed
 */
public record Standing(
    ParticipationStatus status, @Nullable LocalDate from, @Nullable LocalDate to) {

  public static final Standing NEW = of(ParticipationStatus.NOT_OFFERED);

  static Standing of(ParticipationStatus status) {
    return new Standing(status, null, null);
  }

  /** The status for a service of this period: what was agreed until before it has ended. */
  public ParticipationStatus statusIn(Span period) {
    return status == ParticipationStatus.APPROVED && to != null && to.isBefore(period.from())
        ? ParticipationStatus.ENDED
        : status;
  }
}
