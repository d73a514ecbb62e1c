package org.lister.domain.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a condition, as sentences; none when it means something. */
public final class ConditionCheck implements Condition.Visitor<List<String>> {

  private final KnownNames names;
  private final ValueCheck values;
  private final Collection<String> registers;

  /**
   * @param registers those that stand above
   */
  public ConditionCheck(KnownNames names, Collection<String> registers) {
    this.names = names;
    this.registers = List.copyOf(registers);
    this.values = new ValueCheck(names);
  }

  @Override
  public List<String> comparison(Condition.Comparison comparison) {
    List<String> problems =
        Stream.of(comparison.left(), comparison.right())
            .flatMap(value -> value.accept(values).stream())
            .toList();
    return problems.isEmpty() ? unlike(comparison) : problems;
  }

  @Override
  public List<String> isNull(Condition.IsNull isNull) {
    return isNull.value().accept(values);
  }

  @Override
  public List<String> onRegister(Condition.OnRegister onRegister) {
    return registers.contains(onRegister.register())
        ? List.of()
        : List.of(Unknown.name("register", onRegister.register(), registers));
  }

  @Override
  public List<String> not(Condition.Not not) {
    return not.condition().accept(this);
  }

  @Override
  public List<String> all(Condition.All all) {
    return each(all.conditions());
  }

  @Override
  public List<String> any(Condition.Any any) {
    return each(any.conditions());
  }

  private List<String> each(List<Condition> conditions) {
    return conditions.stream().flatMap(each -> each.accept(this).stream()).distinct().toList();
  }

  private List<String> unlike(Condition.Comparison comparison) {
    Optional<Kind> left = names.kind(comparison.left());
    Optional<Kind> right = names.kind(comparison.right());
    if (left.equals(right)) {
      return List.of();
    }
    return List.of(
        "Cannot compare in '%s': %s is %s and %s is %s. Compare days with days."
            .formatted(
                comparison,
                comparison.left(),
                left.orElseThrow().said(),
                comparison.right(),
                right.orElseThrow().said()));
  }
}
