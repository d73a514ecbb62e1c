package org.lister.measure.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Outcome;
import org.lister.domain.scenario.Ending;

/**
 * What the engine or the twin says of a patient.
 *
 * @param bits the outcomes as they are stored, or null for somebody on no list
 * @param ending of the indicator in question, in words
 * @param rule the rule that decided, as far as the outcome tells; empty when it does not
 */
record Said(byte @Nullable [] bits, String ending, String rule) {

  static final Said NOTHING = new Said(null, Ending.NOT_ON_THE_LIST, "");

  static Said of(byte[] bits, Outcome outcome) {
    return new Said(bits, Ending.of(outcome), rule(outcome));
  }

  private static String rule(Outcome outcome) {
    return switch (outcome.place()) {
      case OUTSIDE -> "";
      case EXCLUDED -> "denominator " + outcome.rule();
      case DENOMINATOR, NUMERATOR -> "numerator " + outcome.rule();
    };
  }

  /** Whether the indicator in question ends alike, by the same rule. */
  boolean endsAs(Said other) {
    return ending.equals(other.ending) && rule.equals(other.rule);
  }

  /** Whether every indicator and every counted register ends alike. */
  boolean isWhollyAs(Said other) {
    return Arrays.equals(bits, other.bits);
  }

  @Override
  public String toString() {
    return rule.isEmpty() ? ending : ending + " by " + rule;
  }
}
