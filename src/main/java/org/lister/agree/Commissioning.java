package org.lister.agree;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.participation.Parties;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Terms;

/**
 * The practices that a service may be agreed on with, and with whom.
 *
 * @param boards the board of each practice of England
 */
record Commissioning(Terms terms, Map<String, String> boards, Commissioners commissioners) {

  Commissioning(Terms terms, Map<String, String> boards) {
    this(terms, boards, Commissioners.of(terms, boards));
  }

  static Commissioning of(SparkSession spark, String reference, Terms terms) {
    return new Commissioning(terms, Hierarchy.boards(spark, reference));
  }

  /** Whether the hierarchy has the practice. */
  boolean knows(String practice) {
    return boards.containsKey(practice);
  }

  /** None when nobody commissions the service from the practice. */
  Optional<Parties> parties(String practice) {
    return commissioners.of(practice).map(commissioner -> new Parties(practice, commissioner));
  }

  SortedSet<String> practicesOf(String commissioner) {
    return those(practice -> commissioners.of(practice).filter(commissioner::equals).isPresent());
  }

  SortedSet<String> practicesOfBoard(String icb) {
    return those(practice -> icb.equals(boards.get(practice)));
  }

  /** Why the service cannot be for a practice from which nobody commissions it. */
  String objection(String service, String practice) {
    return "Cannot agree on %s with %s: the practice belongs to %s, and the service is that of %s. Leave it out."
        .formatted(
            service,
            practice,
            boards.getOrDefault(practice, "").isEmpty() ? "no board" : boards.get(practice),
            terms.board().orElse("boards"));
  }

  private SortedSet<String> those(Predicate<String> practice) {
    return boards.keySet().stream().filter(practice).collect(Collectors.toCollection(TreeSet::new));
  }
}
