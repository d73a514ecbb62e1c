package org.lister.domain.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A number or a day in a rule. Days and numbers are both numbers to the engines (a day is the count
 * of days since 1970-01-01); null is the absence of a record.
 */
public sealed interface Value extends Serializable {

  <R> R accept(Visitor<R> visitor);

  /** A qualifying date such as PPED, or what a field gives such as DMLAT_DAT. */
  record Named(String name) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.named(this);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A number, and how it was said: 58, or <i>female</i> for 2. */
  record Constant(double number, String said) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }

    @Override
    public String toString() {
      return said;
    }
  }

  /**
   * A day so many days, months or years from another. Months and years keep the day of the month,
   * or take the month's last day where it has none such: 31 March − 1 month is 28 or 29 February.
   */
  record Shifted(Value from, int amount, Unit unit) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shifted(this);
    }

    @Override
    public String toString() {
      int size = Math.abs(amount);
      String word = unit.name().toLowerCase(Locale.ROOT);
      return "%s %s %d %s%s"
          .formatted(from, amount < 0 ? "-" : "+", size, word, size == 1 ? "" : "s");
    }
  }

  /** A day of the calendar, such as 2006-04-01. */
  record Fixed(LocalDate day) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fixed(this);
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /**
   * How many whole days, months or years lie between two days; negative when the second is the
   * earlier one. A year from 29 February is over on 1 March of common years, a month from the 31st
   * on the first day after a shorter month.
   */
  record Elapsed(Unit unit, Value from, Value to) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.elapsed(this);
    }

    @Override
    public String toString() {
      return "%ss from %s to %s".formatted(unit.name().toLowerCase(Locale.ROOT), from, to);
    }
  }

  /** Two numbers added, or the second taken from the first. */
  record Sum(Value left, Sign sign, Value right) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }

    @Override
    public String toString() {
      return "%s %s %s".formatted(left, sign.said(), right);
    }
  }

  /** What is done with two numbers. */
  enum Sign {
    PLUS("+"),
    MINUS("-");

    private final String said;

    Sign(String said) {
      this.said = said;
    }

    public String said() {
      return said;
    }
  }

  /** What a day is shifted by. */
  enum Unit {
    DAY,
    MONTH,
    YEAR
  }

  /** One reading of a value. */
  interface Visitor<R> {
    R named(Named named);

    R constant(Constant constant);

    R shifted(Shifted shifted);

    R fixed(Fixed fixed);

    R elapsed(Elapsed elapsed);

    R sum(Sum sum);
  }
}
