package org.lister.domain.rules;

import java.time.format.DateTimeFormatter;
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
  public String fixed(Value.Fixed fixed) {
    return fixed.day().format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
  }

  @Override
  public String elapsed(Value.Elapsed elapsed) {
    return "the number of whole %ss from %s to %s"
        .formatted(
            elapsed.unit().name().toLowerCase(Locale.ROOT),
            elapsed.from().accept(this),
            elapsed.to().accept(this));
  }

  @Override
  public String sum(Value.Sum sum) {
    String sign = sum.sign() == Value.Sign.PLUS ? "plus" : "minus";
    return "%s %s %s".formatted(sum.left().accept(this), sign, sum.right().accept(this));
  }

  @Override
  public String shifted(Value.Shifted shifted) {
    int size = Math.abs(shifted.amount());
    String unit = shifted.unit().name().toLowerCase(Locale.ROOT) + (size == 1 ? "" : "s");
    String side = shifted.amount() < 0 ? "before" : "after";
    return "the day %d %s %s %s".formatted(size, unit, side, shifted.from().accept(this));
  }
}
