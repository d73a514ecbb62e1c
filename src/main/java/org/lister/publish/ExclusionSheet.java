package org.lister.publish;

import java.util.List;

/** A row an indicator and reason: how many patients were left out of the denominator for it. */
final class ExclusionSheet {

  private ExclusionSheet() {}

  static Sheet of(Pack pack) {
    return new Sheet(
        "exclusions.csv",
        List.of("indicator", "level", "organisation", "reason", "category", "patients"),
        pack.exclusions().stream().map(ExclusionSheet::cells).toList());
  }

  private static List<String> cells(Exclusion exclusion) {
    return List.of(
        exclusion.indicator(),
        exclusion.level(),
        exclusion.organisation(),
        exclusion.reason(),
        exclusion.category() == 0 ? "exclusion" : Integer.toString(exclusion.category()),
        Long.toString(exclusion.patients()));
  }
}
