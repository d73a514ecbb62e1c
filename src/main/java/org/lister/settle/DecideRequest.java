package org.lister.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Remark;

/**
 * What somebody decides.
 *
 * @param aggregation whether the figures are about to be calculated again
 * @param figures version of the figures that they have seen; null when they do not say
 * @param at when
 */
public record DecideRequest(
    Decision decision,
    Chosen chosen,
    Actor actor,
    Service service,
    LocalDate periodEnd,
    Commissioners commissioners,
    Aggregation aggregation,
    @Nullable Long figures,
    Remark why,
    Instant at) {

  public DecideRequest {
    if (decision == Decision.RETURN && why.equals(Remark.NONE)) {
      throw new Stopped.Mistake(
          "Cannot return an achievement: no reason is given. Say with --why what to look at.");
    }
  }

  /** The condition by which a table's rows are those of this service and period. */
  String condition() {
    return "service = '%s' AND period_end = DATE'%s'".formatted(service.code(), periodEnd);
  }

  Optional<Long> seen() {
    return Optional.ofNullable(figures);
  }
}
