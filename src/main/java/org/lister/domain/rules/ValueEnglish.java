package org.lister.domain.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Values as a sentence says them: <i>the day 12 months before PPED</i>.
 *
 * @param dates the qualifying dates of a period, so that days reckoned from them can be told; none
 *     when the sentence is for every period
 */
record ValueEnglish(Map<String, LocalDate> dates) implements Value.Visitor<String> {

  private static final ValueEnglish UNDATED = new ValueEnglish(Map.of());

  ValueEnglish {
    dates = Map.copyOf(dates);
  }

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
    return DayEnglish.said(fixed.day());
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
    return "the day %d %s %s %s%s"
        .formatted(
            size,
            unit,
            side,
            shifted.from().accept(UNDATED),
            day(shifted).map(DayEnglish::said).map(" (%s)"::formatted).orElse(""));
  }

  /** The day of the calendar, of a value that is reckoned from a qualifying date only. */
  private Optional<LocalDate> day(Value value) {
    if (value instanceof Value.Shifted shifted) {
      return day(shifted.from()).map(from -> from.plus(shifted.amount(), unit(shifted.unit())));
    }
    return value instanceof Value.Named named
        ? Optional.ofNullable(dates.get(named.name()))
        : Optional.empty();
  }

  private static ChronoUnit unit(Value.Unit unit) {
    return switch (unit) {
      case DAY -> ChronoUnit.DAYS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }
}
