package org.lister.domain.rules;

import java.util.Locale;
import org.lister.domain.rules.Rule.Verdict;

/**
 * A rule that was asked and what it answered.
 *
 * @param list the name of the rules it stands among
 * @param number its place there, from 1
 */
public record Answer(String list, int number, Rule rule, boolean holds) {

  public Verdict verdict() {
    return holds ? rule.then() : rule.otherwise();
  }

  /** The rule as people name it: {@code denominator 4}. */
  public String place() {
    return list + " " + number;
  }

  /** What follows from the answer: {@code reject as DMPCAPU}. */
  public String follows() {
    String word = verdict().name().toLowerCase(Locale.ROOT);
    return verdict() == Verdict.REJECT && rule.countsAs() != null
        ? word + " as " + rule.countsAs().name()
        : word;
  }

  /** As {@code denominator 4 yes}. */
  @Override
  public String toString() {
    return place() + (holds ? " yes" : " no");
  }
}
