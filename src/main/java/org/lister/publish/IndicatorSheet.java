package org.lister.publish;

import java.util.ArrayList;
import java.util.List;

/** A row an indicator: the practice's own figures and those of its areas beside them. */
final class IndicatorSheet {

  private static final List<String> OWN =
      List.of("indicator", "title", "register", "numerator", "denominator", "rate", "exclusions");

  private IndicatorSheet() {}

  static Sheet of(Pack pack, List<String> comparators) {
    List<String> header = new ArrayList<>(OWN);
    comparators.forEach(level -> header.addAll(columns(level)));
    List<List<String>> rows = new ArrayList<>();
    for (Figure own : pack.own()) {
      List<String> row = cells(own);
      for (String level : comparators) {
        row.addAll(compared(pack, own, level));
      }
      rows.add(row);
    }
    return new Sheet("indicators.csv", header, rows);
  }

  private static List<String> columns(String level) {
    String prefix = level.replace('-', '_');
    return List.of(
        prefix,
        prefix + "_numerator",
        prefix + "_denominator",
        prefix + "_rate",
        prefix + "_control");
  }

  private static List<String> cells(Figure own) {
    return new ArrayList<>(
        List.of(
            own.indicator(),
            own.title(),
            own.shown(own.register()),
            own.shown(own.numerator()),
            own.shown(own.denominator()),
            own.shownRate(),
            own.shown(own.exclusions())));
  }

  private static List<String> compared(Pack pack, Figure own, String level) {
    return pack.comparator(own, level)
        .map(IndicatorSheet::compared)
        .orElse(List.of("", "", "", "", ""));
  }

  private static List<String> compared(Figure area) {
    return List.of(
        area.organisation(),
        area.shown(area.numerator()),
        area.shown(area.denominator()),
        area.shownRate(),
        area.control());
  }
}
