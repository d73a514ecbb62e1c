package org.lister.measure.engine;

import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Value;

/** Values of the rules as readings; what does not depend on the patient is worked out once. */
final class ValueCompiler implements Value.Visitor<Reading> {

  private final Map<String, Double> dates;
  private final Map<String, Reading> fields;

  /**
   * @param dates qualifying dates by name
   * @param fields what fields give by name; filled while fields are compiled
   */
  ValueCompiler(Map<String, Double> dates, Map<String, Reading> fields) {
    this.dates = dates;
    this.fields = fields;
  }

  @Override
  public Reading named(Value.Named named) {
    Double date = dates.get(named.name());
    return date == null ? field(named.name()) : constant(date);
  }

  /** Looked up when it is read: a field may speak of one that is compiled after it. */
  private Reading field(String name) {
    Reading[] found = new Reading[1];
    return patient -> {
      if (found[0] == null) {
        found[0] = fields.get(name);
      }
      return found[0].of(patient);
    };
  }

  @Override
  public Reading fixed(Value.Fixed fixed) {
    return constant(Days.of(fixed.day()));
  }

  @Override
  public Reading elapsed(Value.Elapsed elapsed) {
    Reading from = elapsed.from().accept(this);
    Reading to = elapsed.to().accept(this);
    return patient -> Days.between(from.of(patient), to.of(patient), elapsed.unit());
  }

  @Override
  public Reading sum(Value.Sum sum) {
    Reading left = sum.left().accept(this);
    Reading right = sum.right().accept(this);
    return switch (sum.sign()) {
      case PLUS -> patient -> left.of(patient) + right.of(patient);
      case MINUS -> patient -> left.of(patient) - right.of(patient);
    };
  }

  @Override
  public Reading constant(Value.Constant constant) {
    return constant(constant.number());
  }

  @Override
  public Reading shifted(Value.Shifted shifted) {
    Reading from = shifted.from().accept(this);
    if (shifted.from().accept(new IsFixed(dates))) {
      return constant(Days.shift(from.of(NOBODY), shifted.amount(), shifted.unit()));
    }
    return patient -> Days.shift(from.of(patient), shifted.amount(), shifted.unit());
  }

  private static final Patient NOBODY = new Patient(ClusterIndex.of(List.of(), Map.of()), 0, 0);

  private static Reading constant(double number) {
    return patient -> number;
  }
}
