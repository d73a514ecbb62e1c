package org.lister.publish;

import java.util.List;
import java.util.Map;

/** The data-quality report: how many rows were kept, and why the others were not. */
final class QualitySheet {

  private QualitySheet() {}

  static Sheet of(Pack pack, Map<String, String> meanings) {
    return new Sheet(
        "data-quality.csv",
        List.of("file", "measure", "meaning", "rows", "previous"),
        pack.quality().stream().map(line -> cells(line, meanings)).toList());
  }

  private static List<String> cells(QualityLine line, Map<String, String> meanings) {
    return List.of(
        line.file(),
        line.measure(),
        meanings.getOrDefault(line.measure(), ""),
        Long.toString(line.rows()),
        line.previous() == null ? "" : line.previous().toString());
  }
}
