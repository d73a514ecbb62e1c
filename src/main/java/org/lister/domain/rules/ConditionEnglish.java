package org.lister.domain.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Condition.Operator;

/** Conditions as a clinician says them: <i>PAT_AGE is at least 17 and DM_DAT is recorded</i>. */
public final class ConditionEnglish implements Condition.Visitor<String> {

  private final KnownNames names;
  private final ValueEnglish values;

  /**
   * For every period.
   *
   * @param names tell days, which come before and after, from numbers, which are less and more
   */
  public ConditionEnglish(KnownNames names) {
    this.names = names;
    this.values = new ValueEnglish(Map.of());
  }

  /** For one period, whose days are told. */
  public ConditionEnglish(KnownNames names, QualifyingDates dates) {
    this.names = names;
    this.values = new ValueEnglish(dates.byName());
  }

  @Override
  public String comparison(Condition.Comparison comparison) {
    boolean days = names.kind(comparison.left()).equals(Optional.of(Kind.DAY));
    return "%s %s %s"
        .formatted(
            comparison.left().accept(values),
            days ? amongDays(comparison.operator()) : amongNumbers(comparison.operator()),
            comparison.right().accept(values));
  }

  @Override
  public String isNull(Condition.IsNull isNull) {
    return isNull.value().accept(values) + " is not recorded";
  }

  @Override
  public String onRegister(Condition.OnRegister onRegister) {
    return "the patient is on " + onRegister.register();
  }

  @Override
  public String not(Condition.Not not) {
    return not.condition() instanceof Condition.IsNull isNull
        ? isNull.value().accept(values) + " is recorded"
        : "it does not hold that (%s)".formatted(not.condition().accept(this));
  }

  @Override
  public String all(Condition.All all) {
    return joined(all.conditions(), " and ");
  }

  @Override
  public String any(Condition.Any any) {
    return joined(any.conditions(), " or ");
  }

  private String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(
            each ->
                each instanceof Condition.All || each instanceof Condition.Any
                    ? "(" + each.accept(this) + ")"
                    : each.accept(this))
        .collect(Collectors.joining(word));
  }

  private static String amongDays(Operator operator) {
    return switch (operator) {
      case LESS -> "is before";
      case AT_MOST -> "is on or before";
      case EQUAL -> "is the same day as";
      case NOT_EQUAL -> "is another day than";
      case AT_LEAST -> "is on or after";
      case GREATER -> "is after";
    };
  }

  static String amongNumbers(Operator operator) {
    return switch (operator) {
      case LESS -> "is less than";
      case AT_MOST -> "is at most";
      case EQUAL -> "is";
      case NOT_EQUAL -> "is recorded and not";
      case AT_LEAST -> "is at least";
      case GREATER -> "is more than";
    };
  }
}
