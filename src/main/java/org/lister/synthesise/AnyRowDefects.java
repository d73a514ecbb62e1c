package org.lister.synthesise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The defects that a row of either file can carry. Each changes one thing in a row that would
 * otherwise be good, so that it is rejected for that and for nothing else.
 */
final class AnyRowDefects {

  private final England england;
  private final Practice practice;
  private final Draw draw;
  private final Map<Defect, UnaryOperator<List<@Nullable String>>> changes =
      new EnumMap<>(Defect.class);

  AnyRowDefects(England england, Practice practice, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.draw = draw;
    number(Defect.NHS_NUMBER_MISSING, number -> null);
    number(Defect.NHS_NUMBER_SHORT, number -> number.substring(0, 9));
    number(Defect.NHS_NUMBER_LETTERS, number -> number.substring(0, 5) + "O" + number.substring(6));
    number(Defect.NHS_NUMBER_CHECK_DIGIT, AnyRowDefects::withWrongCheckDigit);
    number(Defect.NHS_NUMBER_ALL_EQUAL, number -> digit().repeat(10));
    number(Defect.NHS_NUMBER_2333455667, number -> "2333455667");
    number(Defect.NHS_NUMBER_N00000000N, number -> placeholder(digit()));
    number(Defect.NHS_NUMBER_RANGE, number -> neverIssued());
    changes.put(Defect.PRACTICE_FOREIGN, row -> Cell.with(row, Cell.PRACTICE, foreign()));
    changes.put(Defect.ROW_SHORT, row -> row.subList(0, 3));
  }

  /** Each of them, planted in a good row; none where there is no good row. */
  void plantIn(Planting good, Map<Defect, Planting> plantings) {
    changes.forEach(
        (defect, change) ->
            plantings.put(defect, life -> good.rows(life).stream().map(change).toList()));
  }

  private interface NumberChange {
    @Nullable String apply(String number);
  }

  private void number(Defect defect, NumberChange change) {
    changes.put(
        defect,
        row ->
            Cell.with(
                row, Cell.NHS_NUMBER, change.apply(String.valueOf(row.get(Cell.NHS_NUMBER)))));
  }

  private static String withWrongCheckDigit(String number) {
    return Long.toString(WrongNumber.withWrongCheckDigit(Long.parseLong(number)));
  }

  private static String placeholder(String digit) {
    return digit + "00000000" + digit;
  }

  private String digit() {
    return Integer.toString(draw.between(1, 9));
  }

  private String neverIssued() {
    return Long.toString(MadeUpNumbers.outOfRangeAt(draw.between(0, 9_000_000)));
  }

  /** The next practice's code; beside an only practice one that England does not have. */
  private String foreign() {
    return england.practices() == 1
        ? Organisations.practice(1)
        : Organisations.practice((practice.index() + 1) % england.practices());
  }
}
