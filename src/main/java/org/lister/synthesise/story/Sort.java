package org.lister.synthesise.story;

import java.util.List;
import java.util.Optional;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.synthesise.Draw;

/**
 * A sort of people whom the rules cannot tell apart before they know their record: of one age as
 * far as any rule asks, of one sex, as newly registered.
 *
 * @param about the indicators that can speak of them
 * @param aims where one of them may be put on purpose
 */
record Sort(List<Indicator> about, List<Aim> aims) {

  /** Somewhere to put a patient of this sort, and how likely that is. */
  record Aim(Indicator indicator, Outcome outcome, double chance) {}

  private static final double MOST = 0.9;

  /** Where to put a patient, if anywhere. */
  Optional<Aim> draw(Draw draw) {
    double sum = aims.stream().mapToDouble(Aim::chance).sum();
    double left = draw.unit() * Math.max(1, sum / MOST);
    for (Aim aim : aims) {
      left -= aim.chance();
      if (left < 0) {
        return Optional.of(aim);
      }
    }
    return Optional.empty();
  }
}
