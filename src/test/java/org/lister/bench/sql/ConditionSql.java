package org.lister.bench.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.lister.domain.rules.Condition;

/**
 * Conditions as SQL. Unknown stands for no: {@code and} and {@code or} keep to that by themselves,
 * and the opposite is asked as {@code is not true}.
 */
record ConditionSql(ValueSql values, Names names) implements Condition.Visitor<String> {

  @Override
  public String comparison(Condition.Comparison comparison) {
    return "%s %s %s"
        .formatted(
            comparison.left().accept(values),
            comparison.operator().sign(),
            comparison.right().accept(values));
  }

  @Override
  public String isNull(Condition.IsNull isNull) {
    return isNull.value().accept(values) + " IS NULL";
  }

  @Override
  public String onRegister(Condition.OnRegister onRegister) {
    return names.register(onRegister.register());
  }

  @Override
  public String not(Condition.Not not) {
    return not.condition() instanceof Condition.IsNull isNull
        ? isNull.value().accept(values) + " IS NOT NULL"
        : opposite(not.condition().accept(this));
  }

  static String opposite(String condition) {
    return "(%s) IS NOT TRUE".formatted(condition);
  }

  @Override
  public String all(Condition.All all) {
    return joined(all.conditions(), " AND ");
  }

  @Override
  public String any(Condition.Any any) {
    return joined(any.conditions(), " OR ");
  }

  private String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(each -> "(" + each.accept(this) + ")")
        .collect(Collectors.joining(word, "(", ")"));
  }
}
