package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patients an indicator speaks of.
 *
 * @param of the register it is taken from, or {@link #POPULATION}
 * @param prevalence null for a register that nobody publishes
 * @param unverified what is not known of the official rule, or null
 */
public record Register(
    String name,
    String of,
    List<Rule> rules,
    @Nullable Prevalence prevalence,
    @Nullable String unverified)
    implements Serializable {

  /** Everyone registered on the list on the last day of the period. */
  public static final String POPULATION = "population";

  public Register {
    rules = List.copyOf(rules);
  }

  /** A register of which no prevalence is published. */
  public Register(String name, String of, List<Rule> rules) {
    this(name, of, rules, null, null);
  }
}
