package org.lister.domain.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a ruleset one indicator needs.
 *
 * @param registers the indicator's register and those it is taken from, the widest first
 * @param fields in the order of the ruleset
 */
public record Needed(List<Register> registers, List<Field> fields) {

  public Needed {
    registers = List.copyOf(registers);
    fields = List.copyOf(fields);
  }

  /** What it takes to say who is on a register, itself included. */
  public static Needed by(Register register, Ruleset ruleset) {
    return by(
        new Indicator(register.name(), "", register.name(), List.of(), List.of(), null), ruleset);
  }

  public static Needed by(Indicator indicator, Ruleset ruleset) {
    Set<String> names = new LinkedHashSet<>(Set.of(indicator.of()));
    names.addAll(names(indicator.denominator()));
    names.addAll(names(indicator.numerator()));
    List<Register> registers = registers(names, ruleset.registers());
    return new Needed(registers, fields(names, ruleset.fields()));
  }

  /** What these rules need, apart from the registers that they speak of. */
  public static Needed by(List<Rule> rules, Ruleset ruleset) {
    return new Needed(List.of(), fields(names(rules), ruleset.fields()));
  }

  /** The clusters of the fields, each once. */
  public List<String> clusters() {
    return fields.stream()
        .flatMap(field -> field.extraction().clusters().stream())
        .distinct()
        .toList();
  }

  private static Set<String> names(List<Rule> rules) {
    Set<String> names = new LinkedHashSet<>();
    rules.forEach(rule -> names.addAll(rule.condition().accept(new NamesUsed())));
    return names;
  }

  /** Registers speak of those above them, so that going upwards meets what is needed in time. */
  private static List<Register> registers(Set<String> names, List<Register> registers) {
    Set<Register> needed = new LinkedHashSet<>();
    for (int place = registers.size() - 1; place >= 0; place--) {
      Register register = registers.get(place);
      if (names.contains(register.name())) {
        needed.add(register);
        names.add(register.of());
        names.addAll(names(register.rules()));
      }
    }
    return registers.stream().filter(needed::contains).toList();
  }

  /** Going backwards in the order of fields, what a field needs is met after the field. */
  private static List<Field> fields(Set<String> names, List<Field> fields) {
    List<Field> ordered = FieldOrder.of(fields);
    Set<Field> needed = new LinkedHashSet<>();
    for (int place = ordered.size() - 1; place >= 0; place--) {
      Field field = ordered.get(place);
      if (field.gives().stream().anyMatch(names::contains)) {
        needed.add(field);
        names.addAll(field.extraction().accept(new NamesUsed()));
      }
    }
    return fields.stream().filter(needed::contains).toList();
  }
}
