package org.lister.measure.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lister.domain.rules.Condition;

/** Conditions of the rules as questions. Comparisons with NaN, which is null, are false. */
final class ConditionCompiler implements Condition.Visitor<Question> {

  private final ValueCompiler values;
  private final Map<String, Question> registers;

  /**
   * @param registers who is on each, by name; filled while registers are compiled
   */
  ConditionCompiler(ValueCompiler values, Map<String, Question> registers) {
    this.values = values;
    this.registers = registers;
  }

  @Override
  public Question comparison(Condition.Comparison comparison) {
    Reading left = comparison.left().accept(values);
    Reading right = comparison.right().accept(values);
    return switch (comparison.operator()) {
      case LESS -> patient -> left.of(patient) < right.of(patient);
      case AT_MOST -> patient -> left.of(patient) <= right.of(patient);
      case EQUAL -> patient -> left.of(patient) == right.of(patient);
      case NOT_EQUAL -> patient -> differ(left.of(patient), right.of(patient));
      case AT_LEAST -> patient -> left.of(patient) >= right.of(patient);
      case GREATER -> patient -> left.of(patient) > right.of(patient);
    };
  }

  /** In Java, NaN differs from everything; in the rules, null differs from nothing. */
  private static boolean differ(double left, double right) {
    return left < right || left > right;
  }

  @Override
  public Question isNull(Condition.IsNull isNull) {
    Reading value = isNull.value().accept(values);
    return patient -> Double.isNaN(value.of(patient));
  }

  @Override
  public Question onRegister(Condition.OnRegister onRegister) {
    return Objects.requireNonNull(registers.get(onRegister.register()));
  }

  @Override
  public Question not(Condition.Not not) {
    Question question = not.condition().accept(this);
    return patient -> !question.holds(patient);
  }

  @Override
  public Question all(Condition.All all) {
    Question[] questions = questions(all.conditions());
    return patient -> {
      for (Question question : questions) {
        if (!question.holds(patient)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public Question any(Condition.Any any) {
    Question[] questions = questions(any.conditions());
    return patient -> {
      for (Question question : questions) {
        if (question.holds(patient)) {
          return true;
        }
      }
      return false;
    };
  }

  private Question[] questions(List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.accept(this)).toArray(Question[]::new);
  }
}
