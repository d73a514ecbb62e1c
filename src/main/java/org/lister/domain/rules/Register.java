package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;

/**
 * The patients an indicator speaks of.
 *
 * @param of the register it is taken from, or {@link #POPULATION}
 */
public record Register(String name, String of, List<Rule> rules) implements Serializable {

  /** Everyone registered on the list on the last day of the period. */
  public static final String POPULATION = "population";

  public Register {
    rules = List.copyOf(rules);
  }
}
