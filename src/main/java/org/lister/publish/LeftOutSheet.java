package org.lister.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A row a practice that national figures leave out, with the reason. */
final class LeftOutSheet {

  private LeftOutSheet() {}

  static Sheet of(Stream<CommissionerSummary.Paid> leftOut) {
    return new Sheet(
        "practices_left_out.csv",
        List.of("practice", "practice_name", "rule", "why"),
        leftOut.map(LeftOutSheet::cells).toList());
  }

  private static List<String> cells(CommissionerSummary.Paid practice) {
    String rule = Objects.requireNonNull(practice.leftOut());
    return List.of(practice.practice(), practice.name(), rule, LeftOut.why(rule));
  }
}
