package org.lister.protect;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.lister.DrawnTable;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;
import org.lister.store.TableName;

class ComparatorsTest {

  private static final StructType REFERENCE =
      StructType.fromDDL(
          "practice STRING, practice_name STRING, sub_icb STRING, sub_icb_name STRING");

  private static final String PRACTICES =
      """
      practice | practice_name | sub_icb | sub_icb_name
      X00001   | One           | X1A     | North
      X00002   | Two           | X1A     | North
      X00003   | Three         | X1A     | North
      X00004   | Four          | X1B     | South
      X00005   | Five          | X1B     | South
      """;

  private static String shown(Area area, String counts) {
    Dataset<Row> fractions = Fractions.of(DrawnTable.of(TableName.COUNTS.schema(), counts));
    return DrawnTable.drawn(
        new Comparators(area, Disclosure.standard())
            .of(fractions, DrawnTable.of(REFERENCE, PRACTICES))
            .select("organisation", "name", "numerator", "denominator", "rate", "control"));
  }

  @Test
  void anAreaIsRoundedAndItsRateWorkedOutFromRoundedFigures() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | numerator   | 10
                practice | X00001       | A         | denominator | 31
                practice | X00002       | A         | numerator   | 20
                practice | X00002       | A         | denominator | 40
                practice | X00003       | A         | numerator   | 21
                practice | X00003       | A         | denominator | 40
                sub-icb  | X1A          | A         | numerator   | 51
                sub-icb  | X1A          | A         | denominator | 111
                """))
        .isEqualTo(
            """
            X1A | North | 50 | 110 | 45.5 | rounded""");
  }

  @Test
  void aCountIsHiddenFromAllWhenOneOfThemCouldSubtractItselfAndComeToASmallNumber() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | numerator   | 30
                practice | X00001       | A         | denominator | 40
                practice | X00002       | A         | numerator   | 2
                practice | X00002       | A         | denominator | 40
                practice | X00003       | A         | numerator   | 1
                practice | X00003       | A         | denominator | 40
                sub-icb  | X1A          | A         | numerator   | 33
                sub-icb  | X1A          | A         | denominator | 120
                """))
        .isEqualTo(
            """
            X1A | North |  | 120 |  | small numbers hidden""");
  }

  @Test
  void theSameAreaIsShownWhenWhatEachWouldBeLeftWithIsLarge() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | numerator   | 30
                practice | X00001       | A         | denominator | 40
                practice | X00002       | A         | numerator   | 5
                practice | X00002       | A         | denominator | 40
                practice | X00003       | A         | numerator   | 3
                practice | X00003       | A         | denominator | 40
                sub-icb  | X1A          | A         | numerator   | 38
                sub-icb  | X1A          | A         | denominator | 120
                """))
        .isEqualTo(
            """
            X1A | North | 40 | 120 | 33.3 | rounded""");
  }

  @Test
  void anAreaWhoseCountIsOnePracticesAloneIsShownSinceNobodyElseIsCounted() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | numerator   | 30
                practice | X00001       | A         | denominator | 40
                practice | X00002       | A         | denominator | 40
                practice | X00003       | A         | denominator | 40
                sub-icb  | X1A          | A         | numerator   | 30
                sub-icb  | X1A          | A         | denominator | 120
                """))
        .isEqualTo(
            """
            X1A | North | 30 | 120 | 25.0 | rounded""");
  }

  @Test
  void aSmallCountIsHiddenThoughThePracticeThatHasItSentNothingElse() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | numerator   | 4
                practice | X00001       | A         | denominator | 40
                practice | X00002       | A         | denominator | 40
                practice | X00003       | A         | denominator | 40
                sub-icb  | X1A          | A         | numerator   | 4
                sub-icb  | X1A          | A         | denominator | 120
                """))
        .isEqualTo(
            """
            X1A | North |  | 120 |  | small numbers hidden""");
  }

  @Test
  void anAreaIsWithheldWhenFewerThanThreePracticesContribute() {
    assertThat(
            shown(
                Area.SUB_ICB,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | denominator | 400
                practice | X00002       | A         | denominator | 400
                practice | X00003       | A         | denominator | 0
                sub-icb  | X1A          | A         | denominator | 800
                """))
        .isEqualTo(
            """
            X1A | North |  |  |  | too few practices""");
  }

  @Test
  void nationalFiguresAreShownAsCountedAndPracticesTheReferenceDoesNotKnowContribute() {
    assertThat(
            shown(
                Area.ENGLAND,
                """
                level    | organisation | indicator | field       | value
                practice | X00001       | A         | denominator | 3
                practice | X00002       | A         | denominator | 2
                practice | X00077       | A         | denominator | 2
                practice | X00077       | A         | numerator   | 1
                england  | E92000001    | A         | denominator | 7
                england  | E92000001    | A         | numerator   | 1
                """))
        .isEqualTo(
            """
            E92000001 | England | 1 | 7 | 14.3 | as counted""");
  }
}
