package org.lister.domain.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random values that mean something. */
record RandomValues(Dice dice, KnownNames names) {

  static final List<Value.Shifted> SHIFTS =
      List.of(
          shift(-1, Value.Unit.DAY),
          shift(7, Value.Unit.DAY),
          shift(0, Value.Unit.DAY),
          shift(-1, Value.Unit.MONTH),
          shift(-9, Value.Unit.MONTH),
          shift(-12, Value.Unit.MONTH),
          shift(5, Value.Unit.MONTH),
          shift(-1, Value.Unit.YEAR),
          shift(1, Value.Unit.YEAR));

  private static final LocalDate FIXED = LocalDate.of(2024, 2, 29);

  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "17", "25", "50", "58", "58.5", "65", "80", "90", "140");

  /** The day of a field, where there is one: qualifying dates alone would decide nothing. */
  Value dayOfField() {
    List<String> given = new ArrayList<>(named(Kind.DAY));
    given.removeAll(KnownNames.QUALIFYING_DATES);
    return given.isEmpty() ? day() : new Value.Named(dice.one(given));
  }

  Value numberOfField() {
    List<String> numbers = named(Kind.NUMBER);
    return numbers.isEmpty() ? constant() : new Value.Named(dice.one(numbers));
  }

  Value day() {
    Value day =
        dice.in100(10) ? new Value.Fixed(FIXED) : new Value.Named(dice.one(named(Kind.DAY)));
    while (dice.in100(30)) {
      Value.Shifted shift = dice.one(SHIFTS);
      day = new Value.Shifted(day, shift.amount(), shift.unit());
    }
    return day;
  }

  Value number() {
    Value number = alone();
    while (dice.in100(20)) {
      number = new Value.Sum(number, dice.one(List.of(Value.Sign.values())), alone());
    }
    return number;
  }

  private Value alone() {
    List<String> numbers = named(Kind.NUMBER);
    if (dice.in100(20)) {
      return new Value.Elapsed(dice.one(List.of(Value.Unit.values())), day(), dayOfField());
    }
    return numbers.isEmpty() || dice.in100(20) ? constant() : new Value.Named(dice.one(numbers));
  }

  Value constant() {
    if (dice.in100(10)) {
      return new Value.Constant(1, "male");
    }
    if (dice.in100(10)) {
      return new Value.Constant(2, "female");
    }
    String said = dice.one(NUMBERS);
    return new Value.Constant(Double.parseDouble(said), said);
  }

  private List<String> named(Kind kind) {
    return names.kinds().entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Value.Shifted shift(int amount, Value.Unit unit) {
    return new Value.Shifted(new Value.Named("PPED"), amount, unit);
  }
}
