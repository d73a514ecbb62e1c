package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule asks. A comparison with null is false, as in the business rules, where a test of a
 * date that is not recorded fails; so {@code not (X > 5)} is true when X is null.
 */
public sealed interface Condition extends Serializable {

  <R> R accept(Visitor<R> visitor);

  /** Both sides known and in this relation. */
  record Comparison(Value left, Operator operator, Value right) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }

    @Override
    public String toString() {
      return left + " " + operator.sign() + " " + right;
    }
  }

  /** Nothing is recorded. */
  record IsNull(Value value) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.isNull(this);
    }

    @Override
    public String toString() {
      return value + " is null";
    }
  }

  /** The patient is on a register of the same rules. */
  record OnRegister(String register) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onRegister(this);
    }

    @Override
    public String toString() {
      return "on " + register;
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }

    @Override
    public String toString() {
      return condition instanceof IsNull isNull
          ? isNull.value() + " is not null"
          : "not (" + condition + ")";
    }
  }

  /** Every one of them; two or more. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.all(this);
    }

    @Override
    public String toString() {
      return joined(conditions, " and ");
    }
  }

  /** At least one of them; two or more. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.any(this);
    }

    @Override
    public String toString() {
      return joined(conditions, " or ");
    }
  }

  /** How two values are compared. */
  enum Operator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    GREATER(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  private static String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(
            each -> each instanceof All || each instanceof Any ? "(" + each + ")" : each.toString())
        .collect(Collectors.joining(word));
  }

  /** One reading of a condition. */
  interface Visitor<R> {
    R comparison(Comparison comparison);

    R isNull(IsNull isNull);

    R onRegister(OnRegister onRegister);

    R not(Not not);

    R all(All all);

    R any(Any any);
  }
}
