package org.lister.domain.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.lister.domain.rules.BusinessRulesParser.AloneContext;
import org.lister.domain.rules.BusinessRulesParser.DayContext;
import org.lister.domain.rules.BusinessRulesParser.ElapsedContext;
import org.lister.domain.rules.BusinessRulesParser.FemaleContext;
import org.lister.domain.rules.BusinessRulesParser.MaleContext;
import org.lister.domain.rules.BusinessRulesParser.NamedContext;
import org.lister.domain.rules.BusinessRulesParser.NumberContext;
import org.lister.domain.rules.BusinessRulesParser.ShiftContext;
import org.lister.domain.rules.BusinessRulesParser.SumContext;
import org.lister.domain.rules.BusinessRulesParser.UnitContext;

/** Makes values of parsed text. */
final class ValueBuilder extends BusinessRulesBaseVisitor<Value> {

  @Override
  public Value visitNamed(NamedContext named) {
    return visit(named.day());
  }

  @Override
  public Value visitSum(SumContext sum) {
    Value.Sign sign = sum.sign.getText().equals("+") ? Value.Sign.PLUS : Value.Sign.MINUS;
    return new Value.Sum(visit(sum.value()), sign, visit(sum.operand()));
  }

  @Override
  public Value visitAlone(AloneContext alone) {
    return visit(alone.operand());
  }

  @Override
  public Value visitElapsed(ElapsedContext elapsed) {
    return new Value.Elapsed(unit(elapsed.unit()), visit(elapsed.day(0)), visit(elapsed.day(1)));
  }

  @Override
  public Value.Constant visitNumber(NumberContext number) {
    return new Value.Constant(Double.parseDouble(number.getText()), number.getText());
  }

  @Override
  public Value visitMale(MaleContext male) {
    return new Value.Constant(1, male.getText());
  }

  @Override
  public Value visitFemale(FemaleContext female) {
    return new Value.Constant(2, female.getText());
  }

  @Override
  public Value visitDay(DayContext day) {
    Value value = day.NAME() == null ? fixed(day) : new Value.Named(day.NAME().getText());
    for (ShiftContext shift : day.shift()) {
      value = new Value.Shifted(value, amount(shift), unit(shift.unit()));
    }
    return value;
  }

  private static Value fixed(DayContext day) {
    try {
      return new Value.Fixed(LocalDate.parse(day.DATE().getText()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Cannot use the day %s: no calendar has it. Write year, month and day."
              .formatted(day.DATE().getText()),
          e);
    }
  }

  private static int amount(ShiftContext shift) {
    return Integer.parseInt(shift.sign.getText() + size(shift.WHOLE().getText()));
  }

  /** The digits of an amount of days, months or years. */
  static String size(String digits) {
    if (digits.length() > 5) {
      throw new IllegalArgumentException(
          "Cannot move a day by %s: nobody's record is that long. Write fewer than six digits."
              .formatted(digits));
    }
    return digits;
  }

  static Value.Unit unit(UnitContext unit) {
    String word = unit.getText();
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Value.Unit.valueOf(one.toUpperCase(Locale.ROOT));
  }
}
