package org.lister.agree;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lister.domain.Participation.Stay;
import org.lister.domain.PracticeCode;
import org.lister.domain.participation.ParticipationStatus;
import org.lister.domain.participation.Standing;
import org.lister.store.Book;

/**
 * What was decided about a service, in the order in which it was decided. The decisions of one
 * practice are never of the same moment.
 */
record History(List<Decision> decisions) {

  History {
    decisions =
        decisions.stream()
            .sorted(Comparator.comparing(Decision::decided).thenComparing(Decision::practice))
            .toList();
  }

  /** The driver holds a row for each decision about a practice. */
  static History of(Book.Page page, String service) {
    return page.version() < 0
        ? new History(List.of())
        : new History(
            page.rows().where(col("service").equalTo(service)).collectAsList().stream()
                .map(Decision::of)
                .toList());
  }

  /** The last decision about each practice. */
  Map<String, Decision> latest() {
    Map<String, Decision> latest = new TreeMap<>();
    decisions.forEach(decision -> latest.put(decision.practice(), decision));
    return latest;
  }

  /**
   * When each practice takes part of which anything was decided: none of its days while nothing is
   * agreed.
   */
  Map<PracticeCode, List<Stay>> stays() {
    Map<PracticeCode, List<Stay>> stays = new HashMap<>();
    for (Decision decision : decisions) {
      List<Stay> own =
          stays.computeIfAbsent(new PracticeCode(decision.practice()), any -> new ArrayList<>());
      if (decision.standing().status() == ParticipationStatus.ENDED && !own.isEmpty()) {
        own.remove(own.size() - 1);
      }
      stay(decision.standing()).ifPresent(own::add);
    }
    return stays;
  }

  /** What ends begins as it was agreed and is over sooner. */
  private static Optional<Stay> stay(Standing standing) {
    return switch (standing.status()) {
      case APPROVED, ENDED ->
          Optional.ofNullable(standing.from())
              .map(from -> new Stay(from, standing.to() == null ? LocalDate.MAX : standing.to()));
      case NOT_OFFERED, OFFERED, DECLINED, WITHDRAWN -> Optional.empty();
    };
  }
}
