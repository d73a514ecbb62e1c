package org.lister.measure;

import java.io.Serializable;
import java.util.List;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.measure.fold.CountLines;

/**
 * Where a patient stands in an indicator or a register, whichever rule decided it: what two
 * versions of rules have in common though their rules are numbered otherwise.
 *
 * @param said as a table says it
 * @param fields the counts that the patient is part of
 */
record Standing(String said, List<String> fields) implements Serializable {

  private static final Standing OUTSIDE = new Standing("not on the register", List.of());

  /** On a register, by the number in the outcomes: 0 no, 1 yes. */
  static List<Standing> ofRegister() {
    return List.of(OUTSIDE, new Standing("on the register", List.of(CountLines.REGISTER)));
  }

  /** For each outcome of an indicator, at the index of its number. */
  static List<Standing> of(Indicator indicator) {
    return Outcome.of(indicator).stream().map(Standing::of).toList();
  }

  private static Standing of(Outcome outcome) {
    List<String> fields = CountLines.names(outcome);
    return switch (outcome.place()) {
      case OUTSIDE -> OUTSIDE;
      case EXCLUDED -> new Standing(rejected(outcome), fields);
      case DENOMINATOR -> new Standing("denominator, not numerator", fields);
      case NUMERATOR -> new Standing("numerator", fields);
    };
  }

  private static String rejected(Outcome outcome) {
    Rule.Rejection rejection = outcome.rejection();
    return rejection == null ? "not in the denominator" : "rejected as " + rejection.name();
  }
}
