package org.lister.protect;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.lister.DrawnTable;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;

class RuleTest {

  private static String worked(String drawing, Function<Column[], Column> rule) {
    var rows = DrawnTable.of(StructType.fromDDL("a BIGINT, b BIGINT"), drawing);
    return String.join(
        " ",
        rows.select(rule.apply(new Column[] {col("a"), col("b")})).collectAsList().stream()
            .map((Row row) -> String.valueOf(row.get(0)))
            .toList());
  }

  @Test
  void countsFromOneToSevenAreSmall() {
    String found = worked("a\n0\n1\n7\n8\n100", columns -> new SmallCount(7).holds(columns[0]));
    assertThat(found).isEqualTo("false true true false false");
  }

  @Test
  void countsAreRoundedToTheNearestFive() {
    String found =
        worked("a\n0\n8\n12\n13\n17\n18\n1002", columns -> new Rounding(5).of(columns[0]));
    assertThat(found).isEqualTo("0 10 10 15 15 20 1000");
  }

  @Test
  void aRateIsInPerCentWithOneDecimalHalfUp() {
    String found =
        worked(
            "a|b\n1|3\n2|3\n1|16\n7|200\n0|9\n9|9\n1|2000\n |9\n0|0",
            columns -> Rate.of(columns[0], columns[1]));
    assertThat(found).isEqualTo("33.3 66.7 6.3 3.5 0.0 100.0 0.1 null null");
  }

  @Test
  void aSubNationalCountTellsTooMuchWhenItOrWhatIsLeftOfItIsSmall() {
    Control control = new Control.SubNational(new SmallCount(7), new Rounding(5));
    String found =
        worked(
            "a|b\n0|0\n5|5\n12|0\n12|4\n12|5\n12|12\n12|11",
            columns -> control.tellsTooMuch(columns[0], columns[1]));
    assertThat(found).isEqualTo("false true false false true false true");
  }

  @Test
  void nationalCountsAreNotControlled() {
    Control control = new Control.AsCounted();
    assertThat(worked("a|b\n3|1\n12|11", columns -> control.tellsTooMuch(columns[0], columns[1])))
        .isEqualTo("false false");
    assertThat(worked("a|b\n3|1\n12|11", columns -> control.shown(columns[0]))).isEqualTo("3 12");
  }

  @Test
  void aPracticesOwnRateIsWorkedOutAsThatOfAnArea() {
    for (long denominator = 0; denominator < 60; denominator++) {
      for (long numerator = 0; numerator <= denominator; numerator++) {
        String rate = String.valueOf(OwnFigures.rate(numerator, denominator));
        assertThat(rate).isEqualTo(inTenths(numerator, denominator));
      }
    }
    assertThat(OwnFigures.rate(1, 2000)).hasToString("0.1");
    assertThat(OwnFigures.rate(1, 16)).hasToString("6.3");
  }

  private static String inTenths(long numerator, long denominator) {
    if (denominator == 0) {
      return "null";
    }
    long tenths = (2000 * numerator + denominator) / (2 * denominator);
    return tenths / 10 + "." + tenths % 10;
  }

  @Test
  void twoAreasOneInsideTheOtherCannotBeReleasedTogether() {
    assertThatThrownBy(() -> new Disclosure(List.of(Area.SUB_ICB, Area.ICB), 7, 5, 3))
        .hasMessageContaining("one could be subtracted from the other");
  }

  @Test
  void anAreaOfTwoPracticesCannotBeReleased() {
    assertThatThrownBy(() -> new Disclosure(List.of(Area.ENGLAND), 7, 5, 2))
        .hasMessageContaining("each would see the other");
  }
}
