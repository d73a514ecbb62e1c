package org.lister.publish;

import java.util.List;
import org.apache.spark.sql.Row;

/** A row an indicator and area of a release of comparators. */
final class ReleaseSheet {

  private static final List<String> HEADER =
      List.of(
          "indicator",
          "title",
          "level",
          "organisation",
          "name",
          "register",
          "numerator",
          "denominator",
          "rate",
          "control");

  private ReleaseSheet() {}

  static Sheet of(List<Row> rows) {
    return new Sheet(
        "comparators.csv", HEADER, rows.stream().map(row -> cells(Figure.ofArea(row))).toList());
  }

  private static List<String> cells(Figure area) {
    return List.of(
        area.indicator(),
        area.title(),
        area.level(),
        area.organisation(),
        area.name(),
        area.shown(area.register()),
        area.shown(area.numerator()),
        area.shown(area.denominator()),
        area.shownRate(),
        area.control());
  }
}
