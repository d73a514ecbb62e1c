package org.lister.domain.rules;

import java.util.Locale;
import org.lister.domain.rules.BusinessRulesParser.DayContext;
import org.lister.domain.rules.BusinessRulesParser.FemaleContext;
import org.lister.domain.rules.BusinessRulesParser.MaleContext;
import org.lister.domain.rules.BusinessRulesParser.NamedContext;
import org.lister.domain.rules.BusinessRulesParser.NumberContext;
import org.lister.domain.rules.BusinessRulesParser.ShiftContext;

/** Makes values of parsed text. */
final class ValueBuilder extends BusinessRulesBaseVisitor<Value> {

  @Override
  public Value visitNamed(NamedContext named) {
    return visit(named.day());
  }

  @Override
  public Value visitNumber(NumberContext number) {
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
    Value value = new Value.Named(day.NAME().getText());
    for (ShiftContext shift : day.shift()) {
      value = new Value.Shifted(value, amount(shift), unit(shift));
    }
    return value;
  }

  private static int amount(ShiftContext shift) {
    String digits = shift.WHOLE().getText();
    if (digits.length() > 5) {
      throw new IllegalArgumentException(
          "Cannot move a day by %s: nobody's record is that long. Write fewer than six digits."
              .formatted(digits));
    }
    return Integer.parseInt(shift.sign.getText() + digits);
  }

  private static Value.Unit unit(ShiftContext shift) {
    String word = shift.unit().getText();
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Value.Unit.valueOf(one.toUpperCase(Locale.ROOT));
  }
}
