package org.lister.publish;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * INDICATOR_ACHIEVED_POINTS as CQRS has it, a row a practice and indicator with points.
 *
 * @param service QUALITY_SERVICE
 * @param date ACH_DATE
 */
record PointsSheet(String service, String date) implements Serializable {

  static final String NAME = "INDICATOR_ACHIEVED_POINTS";

  private static final List<String> HEADER =
      List.of("QUALITY_SERVICE", "ORG_CODE", "ACH_DATE", "IND_CODE", "POINTS", "APPROVED");

  static PointsSheet of(StatementsRequest request) {
    return new PointsSheet(request.service().code(), Words.basic(request.periodEnd()));
  }

  Sheet sheet(Stream<Line> lines) {
    return named(NAME + ".csv", lines);
  }

  Sheet named(String name, Stream<Line> lines) {
    return new Sheet(name, HEADER, lines.map(this::cells).toList());
  }

  /** Points of one practice for one indicator. */
  record Line(String practice, String indicator, BigDecimal points, boolean isApproved) {}

  private List<String> cells(Line line) {
    return List.of(
        service,
        line.practice(),
        date,
        line.indicator(),
        Words.plain(line.points()),
        line.isApproved() ? "Approved" : "Not Approved");
  }
}
