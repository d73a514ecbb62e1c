package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.Optional;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Value;

/** Values as SQL: days are DATEs, numbers are numbers, null is null. */
final class ValueSql implements Value.Visitor<String> {

  private final Dialect dialect;
  private final QualifyingDates dates;
  private final Names names;

  ValueSql(Dialect dialect, QualifyingDates dates, Names names) {
    this.dialect = dialect;
    this.dates = dates;
    this.names = names;
  }

  @Override
  public String named(Value.Named named) {
    LocalDate date = dates.byName().get(named.name());
    return date == null ? names.field(named.name()) : Days.sql(date);
  }

  @Override
  public String constant(Value.Constant constant) {
    return number(constant.number());
  }

  static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : number + "E0";
  }

  @Override
  public String shifted(Value.Shifted shifted) {
    Optional<LocalDate> fixed = shifted.accept(new FixedDay(dates));
    return fixed
        .map(Days::sql)
        .orElseGet(
            () -> dialect.shifted(shifted.from().accept(this), shifted.amount(), shifted.unit()));
  }

  @Override
  public String fixed(Value.Fixed fixed) {
    return Days.sql(fixed.day());
  }

  @Override
  public String elapsed(Value.Elapsed elapsed) {
    String from = elapsed.from().accept(this);
    String to = elapsed.to().accept(this);
    return switch (elapsed.unit()) {
      case DAY -> dialect.daysBetween(from, to);
      case MONTH -> months(from, to);
      case YEAR -> dialect.wholeQuotient(months(from, to), 12);
    };
  }

  @Override
  public String sum(Value.Sum sum) {
    return "(%s %s %s)"
        .formatted(sum.left().accept(this), sum.sign().said(), sum.right().accept(this));
  }

  /** Whole months: the engines' own functions think otherwise of the last days of months. */
  private static String months(String from, String to) {
    String months =
        "((year(%2$s) - year(%1$s)) * 12 + month(%2$s) - month(%1$s))".formatted(from, to);
    return """
        (%1$s + CASE WHEN %1$s > 0 AND day(%3$s) < day(%2$s) THEN -1
        WHEN %1$s < 0 AND day(%3$s) > day(%2$s) THEN 1 ELSE 0 END)"""
        .formatted(months, from, to);
  }

  /** Completed years from birth to a day; null before birth. */
  static String age(String birth, String on) {
    return """
        CASE WHEN %1$s <= %2$s THEN year(%2$s) - year(%1$s)
        - CASE WHEN month(%2$s) * 31 + day(%2$s) < month(%1$s) * 31 + day(%1$s) THEN 1 ELSE 0 END END"""
        .formatted(birth, on);
  }
}
