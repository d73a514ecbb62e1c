package org.lister.synthesise.story;

import java.util.List;
import java.util.stream.Stream;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Condition.Comparison;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/** Every comparison that a ruleset makes, at its conditions' leaves. */
final class Comparisons implements Condition.Visitor<Stream<Comparison>> {

  private Comparisons() {}

  static List<Comparison> of(Ruleset ruleset) {
    return rules(ruleset)
        .flatMap(rule -> rule.condition().accept(new Comparisons()))
        .distinct()
        .toList();
  }

  private static Stream<Rule> rules(Ruleset ruleset) {
    return Stream.concat(
        ruleset.registers().stream().flatMap(register -> register.rules().stream()),
        ruleset.indicators().stream()
            .flatMap(
                indicator ->
                    Stream.concat(
                        indicator.denominator().stream(), indicator.numerator().stream())));
  }

  @Override
  public Stream<Comparison> comparison(Comparison comparison) {
    return Stream.of(comparison);
  }

  @Override
  public Stream<Comparison> isNull(Condition.IsNull isNull) {
    return Stream.empty();
  }

  @Override
  public Stream<Comparison> onRegister(Condition.OnRegister onRegister) {
    return Stream.empty();
  }

  @Override
  public Stream<Comparison> not(Condition.Not not) {
    return not.condition().accept(this);
  }

  @Override
  public Stream<Comparison> all(Condition.All all) {
    return all.conditions().stream().flatMap(each -> each.accept(this));
  }

  @Override
  public Stream<Comparison> any(Condition.Any any) {
    return any.conditions().stream().flatMap(each -> each.accept(this));
  }
}
