package org.lister.domain.quality;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.quality.Terms.Commissioner;

/**
 * Who commissions a service from each practice.
 *
 * @param boards code of the integrated care board by practice
 */
public record Commissioners(Commissioner level, Map<String, String> boards)
    implements Serializable {

  public Commissioners {
    boards = Map.copyOf(boards);
  }

  /** The commissioner's code; nothing when the practice is not known. */
  public Optional<String> of(String practice) {
    return Optional.ofNullable(boards.get(practice))
        .map(board -> level == Commissioner.NATIONAL ? Actor.ENGLAND : board);
  }
}
