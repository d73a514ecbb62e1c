package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  public static Needed by(Indicator indicator, Ruleset ruleset) {
    List<Register> registers = registers(indicator.of(), ruleset);
    Stream<Rule> rules =
        Stream.of(
                registers.stream().flatMap(register -> register.rules().stream()),
                indicator.denominator().stream(),
                indicator.numerator().stream())
            .flatMap(each -> each);
    Set<String> names = new LinkedHashSet<>();
    rules.forEach(rule -> names.addAll(rule.condition().accept(new NamesUsed())));
    return new Needed(registers, fields(names, ruleset.fields()));
  }

  private static List<Register> registers(String name, Ruleset ruleset) {
    List<Register> registers = new ArrayList<>();
    Optional<Register> register = register(name, ruleset);
    while (register.isPresent()) {
      registers.add(0, register.get());
      register = register(register.get().of(), ruleset);
    }
    return registers;
  }

  private static Optional<Register> register(String name, Ruleset ruleset) {
    return ruleset.registers().stream().filter(each -> each.name().equals(name)).findFirst();
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
