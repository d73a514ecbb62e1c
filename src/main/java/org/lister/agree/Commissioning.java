package org.lister.agree;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.quality.Actor;
import org.lister.domain.quality.Parties;
import org.lister.domain.quality.Terms;

/**
 * Who commissions a service for a practice.
 *
 * @param boards the board of each practice of England
 */
record Commissioning(Terms terms, Map<String, String> boards) {

  /** The driver holds a row a practice. */
  static Commissioning of(SparkSession spark, String reference, Terms terms) {
    return new Commissioning(
        terms,
        Hierarchy.read(spark, reference).select("practice", "icb").collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getString(0), row -> row.getString(1), (one, other) -> one)));
  }

  /** None when the hierarchy does not know the practice. */
  Optional<Parties> parties(String practice) {
    return Optional.ofNullable(boards.get(practice))
        .map(board -> new Parties(practice, commissioner(board)));
  }

  SortedSet<String> practicesOf(String commissioner) {
    return those(board -> commissioner(board).equals(commissioner) && isFor(board));
  }

  SortedSet<String> practicesOfBoard(String icb) {
    return those(icb::equals);
  }

  /** Why the service cannot be for this practice: it is another board's. */
  Optional<String> objection(String service, String practice) {
    String board = boards.getOrDefault(practice, "");
    return isFor(board)
        ? Optional.empty()
        : Optional.of(
            "Cannot agree on %s with %s: the practice belongs to %s, and the service is that of %s. Leave it out."
                .formatted(service, practice, board, terms.board().orElse("")));
  }

  private boolean isFor(String board) {
    return terms.board().map(board::equals).orElse(true);
  }

  private String commissioner(String board) {
    return switch (terms.commissioner()) {
      case NATIONAL -> Actor.ENGLAND;
      case ICB -> board;
    };
  }

  private SortedSet<String> those(Predicate<String> board) {
    return boards.entrySet().stream()
        .filter(entry -> board.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
