package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules that are asked one after the other until one selects or rejects.
 *
 * @param name a register's name, {@code denominator} or {@code numerator}
 */
public record OrderedRules(String name, List<Rule> rules) {

  /** The name of the rules that say who belongs in the denominator. */
  public static final String DENOMINATOR = "denominator";

  /** The name of the rules that say who of the denominator belongs in the numerator. */
  public static final String NUMERATOR = "numerator";

  public OrderedRules {
    rules = List.copyOf(rules);
  }

  /** What an indicator asks in order: its registers, the widest first, then its two lists. */
  public static List<OrderedRules> of(Indicator indicator, Ruleset ruleset) {
    List<OrderedRules> lists = new ArrayList<>();
    for (String name = indicator.of(); !name.equals(Register.POPULATION); ) {
      Register register = ruleset.register(name).orElseThrow();
      lists.add(0, new OrderedRules(name, register.rules()));
      name = register.of();
    }
    lists.add(new OrderedRules(DENOMINATOR, indicator.denominator()));
    lists.add(new OrderedRules(NUMERATOR, indicator.numerator()));
    return lists;
  }

  /** Both answers to each of the rules. */
  public List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      answers.add(new Answer(name, number, rule, true));
      answers.add(new Answer(name, number, rule, false));
    }
    return answers;
  }
}
