package org.lister.domain.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What of a ruleset stands in it to no purpose. */
public final class Unused {

  private final Ruleset ruleset;
  private final Set<String> used = new HashSet<>();

  public Unused(Ruleset ruleset) {
    this.ruleset = ruleset;
    NamesUsed names = new NamesUsed();
    ruleset.fields().forEach(field -> used.addAll(field.extraction().accept(names)));
    rules().forEach(rule -> used.addAll(rule.condition().accept(names)));
    ruleset.indicators().forEach(indicator -> used.add(indicator.of()));
    ruleset.registers().forEach(register -> used.add(register.of()));
    ruleset.registers().stream()
        .map(Register::prevalence)
        .filter(Objects::nonNull)
        .forEach(prevalence -> used.add(prevalence.list()));
  }

  /** Fields that give nothing to any rule or any other field. */
  public List<Field> fields() {
    return ruleset.fields().stream()
        .filter(field -> field.gives().stream().noneMatch(used::contains))
        .toList();
  }

  /** Registers that nothing speaks of and of which no prevalence is published. */
  public List<Register> registers() {
    return ruleset.registers().stream()
        .filter(register -> register.prevalence() == null && !used.contains(register.name()))
        .toList();
  }

  private Stream<Rule> rules() {
    return Stream.concat(
        ruleset.registers().stream().flatMap(register -> register.rules().stream()),
        ruleset.indicators().stream()
            .flatMap(
                each -> Stream.concat(each.denominator().stream(), each.numerator().stream())));
  }
}
