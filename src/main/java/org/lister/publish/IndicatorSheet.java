package org.lister.publish;

import java.util.List;

/** A row an indicator: the practice's own figures. Those of areas stand in the release. */
final class IndicatorSheet {

  private static final List<String> HEADER =
      List.of("indicator", "title", "register", "numerator", "denominator", "rate", "exclusions");

  private IndicatorSheet() {}

  static Sheet of(Pack pack) {
    return new Sheet(
        "indicators.csv", HEADER, pack.own().stream().map(IndicatorSheet::cells).toList());
  }

  private static List<String> cells(Figure own) {
    return List.of(
        own.indicator(),
        own.title(),
        own.shown(own.register()),
        own.shown(own.numerator()),
        own.shown(own.denominator()),
        own.shownRate(),
        own.shown(own.exclusions()));
  }
}
