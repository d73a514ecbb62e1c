package org.lister.domain.rules;

import java.util.Locale;

/** Values as a sentence says them: <i>the day 12 months before PPED</i>. */
final class ValueEnglish implements Value.Visitor<String> {

  @Override
  public String named(Value.Named named) {
    return named.name();
  }

  @Override
  public String constant(Value.Constant constant) {
    return constant.said();
  }

  @Override
  public String shifted(Value.Shifted shifted) {
    int size = Math.abs(shifted.amount());
    String unit = shifted.unit().name().toLowerCase(Locale.ROOT) + (size == 1 ? "" : "s");
    String side = shifted.amount() < 0 ? "before" : "after";
    return "the day %d %s %s %s".formatted(size, unit, side, shifted.from().accept(this));
  }
}
