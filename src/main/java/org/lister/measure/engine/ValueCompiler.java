package org.lister.measure.engine;

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
  public Reading constant(Value.Constant constant) {
    return constant(constant.number());
  }

  @Override
  public Reading shifted(Value.Shifted shifted) {
    Reading from = shifted.from().accept(this);
    if (isFixed(shifted.from())) {
      return constant(Days.shift(from.of(NOBODY), shifted.amount(), shifted.unit()));
    }
    return patient -> Days.shift(from.of(patient), shifted.amount(), shifted.unit());
  }

  private boolean isFixed(Value value) {
    return value.accept(
        new Value.Visitor<Boolean>() {
          @Override
          public Boolean named(Value.Named named) {
            return dates.containsKey(named.name());
          }

          @Override
          public Boolean constant(Value.Constant constant) {
            return true;
          }

          @Override
          public Boolean shifted(Value.Shifted shifted) {
            return isFixed(shifted.from());
          }
        });
  }

  private static final Patient NOBODY =
      new Patient(ClusterIndex.of(java.util.List.of(), Map.of()), 0, 0);

  private static Reading constant(double number) {
    return patient -> number;
  }
}
