package org.lister.domain.rules;

import java.io.Serializable;

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
      String word = unit.name().toLowerCase(java.util.Locale.ROOT);
      return "%s %s %d %s%s"
          .formatted(from, amount < 0 ? "-" : "+", size, word, size == 1 ? "" : "s");
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
  }
}
