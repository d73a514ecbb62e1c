package org.lister.domain.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the bounds of an extraction, or the day of an age, depend on. */
final class NamesUsed implements Extraction.Visitor<Set<String>>, Value.Visitor<String> {

  @Override
  public Set<String> age(Extraction.Age age) {
    return Set.of(age.on().accept(this));
  }

  @Override
  public Set<String> item(Extraction.Item item) {
    return Set.of();
  }

  @Override
  public Set<String> pick(Extraction.Pick pick) {
    return of(pick.bounds());
  }

  @Override
  public Set<String> count(Extraction.Count count) {
    return of(count.bounds());
  }

  @Override
  public String named(Value.Named named) {
    return named.name();
  }

  @Override
  public String constant(Value.Constant constant) {
    return "";
  }

  @Override
  public String shifted(Value.Shifted shifted) {
    return shifted.from().accept(this);
  }

  private Set<String> of(List<Extraction.Bound> bounds) {
    return bounds.stream()
        .map(bound -> bound.day().accept(this))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
