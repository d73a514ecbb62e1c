package org.lister.measure.engine;

import java.util.Map;
import org.lister.domain.rules.Value;

/** Whether a value is the same for every patient, so that it can be worked out once. */
record IsFixed(Map<String, Double> dates) implements Value.Visitor<Boolean> {

  @Override
  public Boolean named(Value.Named named) {
    return dates.containsKey(named.name());
  }

  @Override
  public Boolean constant(Value.Constant constant) {
    return true;
  }

  @Override
  public Boolean fixed(Value.Fixed fixed) {
    return true;
  }

  @Override
  public Boolean shifted(Value.Shifted shifted) {
    return shifted.from().accept(this);
  }

  @Override
  public Boolean elapsed(Value.Elapsed elapsed) {
    return elapsed.from().accept(this) && elapsed.to().accept(this);
  }

  @Override
  public Boolean sum(Value.Sum sum) {
    return sum.left().accept(this) && sum.right().accept(this);
  }
}
