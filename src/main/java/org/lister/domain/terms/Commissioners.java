package org.lister.domain.terms;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lister.domain.terms.Terms.Commissioner;

/**
 * Who commissions a service from each practice: its integrated care board, or England for a
 * national service. Of a service that one board offers, that board commissions its own practices
 * and nobody those of others.
 *
 * @param boards code of the integrated care board by practice; empty when it is not known
 */
public record Commissioners(Commissioner level, Map<String, String> boards)
    implements Serializable {

  public Commissioners {
    boards = Map.copyOf(boards);
  }

  /**
   * Those of a service.
   *
   * @param boards the board of each practice of England
   */
  public static Commissioners of(Terms terms, Map<String, String> boards) {
    Predicate<String> isFor = board -> terms.board().map(board::equals).orElse(true);
    return new Commissioners(
        terms.commissioner(),
        boards.entrySet().stream()
            .filter(entry -> isFor.test(entry.getValue()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The commissioner's code; nothing when nobody commissions the service from the practice. */
  public Optional<String> of(String practice) {
    Optional<String> board = Optional.ofNullable(boards.get(practice));
    return switch (level) {
      case NATIONAL -> board.map(any -> Actor.ENGLAND);
      case ICB -> board.filter(code -> !code.isEmpty());
    };
  }
}
