package org.lister.agree.entries;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** Whose data and which may be entered. */
sealed interface Permit extends Serializable {

  /** What stands against a row of this practice and indicator. */
  Optional<Refusal> objection(String practice, String indicator);

  /** Counts of another system: whoever runs Lister brings in all of them. */
  record Everything() implements Permit {

    @Override
    public Optional<Refusal> objection(String practice, String indicator) {
      return Optional.empty();
    }
  }

  /**
   * Data entered by hand.
   *
   * @param practices for which it may be done
   * @param indicators whose data are entered by hand
   * @param approved practices of which nothing changes any more
   */
  record ByHand(Set<String> practices, Set<String> indicators, Set<String> approved)
      implements Permit {

    @Override
    public Optional<Refusal> objection(String practice, String indicator) {
      if (!practices.contains(practice)) {
        return Optional.of(Refusal.NOT_YOURS);
      }
      if (approved.contains(practice)) {
        return Optional.of(Refusal.APPROVED);
      }
      return indicators.contains(indicator) ? Optional.empty() : Optional.of(Refusal.NOT_MANUAL);
    }
  }
}
