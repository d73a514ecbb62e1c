package org.lister.domain.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields and registers that an extraction, a condition or a value depends on. */
final class NamesUsed
    implements Extraction.Visitor<Set<String>>,
        Condition.Visitor<Set<String>>,
        Value.Visitor<Set<String>> {

  @Override
  public Set<String> age(Extraction.Age age) {
    return age.on().accept(this);
  }

  @Override
  public Set<String> item(Extraction.Item item) {
    return Set.of();
  }

  @Override
  public Set<String> pick(Extraction.Pick pick) {
    return bounds(pick.bounds());
  }

  @Override
  public Set<String> count(Extraction.Count count) {
    return bounds(count.bounds());
  }

  @Override
  public Set<String> spaced(Extraction.Spaced spaced) {
    return bounds(spaced.bounds());
  }

  @Override
  public Set<String> choice(Extraction.Choice choice) {
    return together(choice.days().stream().map(day -> day.accept(this)));
  }

  @Override
  public Set<String> onRegister(Condition.OnRegister onRegister) {
    return Set.of(onRegister.register());
  }

  @Override
  public Set<String> comparison(Condition.Comparison comparison) {
    return together(Stream.of(comparison.left().accept(this), comparison.right().accept(this)));
  }

  @Override
  public Set<String> isNull(Condition.IsNull isNull) {
    return isNull.value().accept(this);
  }

  @Override
  public Set<String> not(Condition.Not not) {
    return not.condition().accept(this);
  }

  @Override
  public Set<String> all(Condition.All all) {
    return together(all.conditions().stream().map(each -> each.accept(this)));
  }

  @Override
  public Set<String> any(Condition.Any any) {
    return together(any.conditions().stream().map(each -> each.accept(this)));
  }

  @Override
  public Set<String> named(Value.Named named) {
    return Set.of(named.name());
  }

  @Override
  public Set<String> constant(Value.Constant constant) {
    return Set.of();
  }

  @Override
  public Set<String> fixed(Value.Fixed fixed) {
    return Set.of();
  }

  @Override
  public Set<String> elapsed(Value.Elapsed elapsed) {
    return together(Stream.of(elapsed.from().accept(this), elapsed.to().accept(this)));
  }

  @Override
  public Set<String> sum(Value.Sum sum) {
    return together(Stream.of(sum.left().accept(this), sum.right().accept(this)));
  }

  @Override
  public Set<String> shifted(Value.Shifted shifted) {
    return shifted.from().accept(this);
  }

  private Set<String> bounds(List<Extraction.Bound> bounds) {
    return together(bounds.stream().map(bound -> bound.day().accept(this)));
  }

  private static Set<String> together(Stream<Set<String>> names) {
    return names.flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
