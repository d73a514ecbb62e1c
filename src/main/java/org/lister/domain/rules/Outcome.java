package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rule decided an indicator for a patient, as one small number, so that any count can be
 * taken apart later without another pass over the events.
 *
 * <p>0: not in the register. 1 to d: rejected from the denominator by that rule. Above d, two for
 * each rule of the numerator: selected by it, rejected by it.
 *
 * @param number the outcome as it is stored
 * @param rule the rule's number from 1 in its list, 0 for none
 * @param rejection what the rejection counts as, or null
 */
public record Outcome(int number, Place place, int rule, Rule.@Nullable Rejection rejection) {

  /** Where in a fraction the patient stands. */
  public enum Place {
    OUTSIDE,
    EXCLUDED,
    DENOMINATOR,
    NUMERATOR
  }

  public static final int NOT_IN_REGISTER = 0;

  /** The outcome of a patient whom this rule of the denominator rejected; rules count from 1. */
  public static int rejectedByDenominator(int rule) {
    return rule;
  }

  /** The outcome of a patient in the denominator whom this rule put into the numerator. */
  public static int selectedByNumerator(Indicator indicator, int rule) {
    return indicator.denominator().size() + 2 * rule - 1;
  }

  /** The outcome of a patient in the denominator whom this rule kept out of the numerator. */
  public static int rejectedByNumerator(Indicator indicator, int rule) {
    return indicator.denominator().size() + 2 * rule;
  }

  /** Every outcome of an indicator, at the index of its number. */
  public static List<Outcome> of(Indicator indicator) {
    List<Outcome> all = new ArrayList<>();
    all.add(new Outcome(NOT_IN_REGISTER, Place.OUTSIDE, 0, null));
    for (Rule rule : indicator.denominator()) {
      all.add(new Outcome(all.size(), Place.EXCLUDED, all.size(), rule.countsAs()));
    }
    for (int rule = 1; rule <= indicator.numerator().size(); rule++) {
      all.add(new Outcome(all.size(), Place.NUMERATOR, rule, null));
      all.add(new Outcome(all.size(), Place.DENOMINATOR, rule, null));
    }
    return all;
  }

  public boolean isInNumerator() {
    return place == Place.NUMERATOR;
  }
}
