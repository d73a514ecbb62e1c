package org.lister.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** The files of a commissioner's summary. */
record SummaryContents(PaidFor paidFor, PointsSheet points, StatementPeriod period)
    implements Contents {

  @Override
  public List<PackFile> files(Row released, Provenance from) {
    CommissionerSummary summary = CommissionerSummary.of(released);
    return List.of(
        new SummaryReport(summary, paidFor, period).file(from),
        SummarySheet.of(summary).file(),
        points.sheet(withPoints(summary)).file(),
        new PracticeListSheet(from.service(), period).of(summary).file(),
        LeftOutSheet.of(summary.leftOut()).file());
  }

  @Override
  public String fingerprint() {
    return paidFor + " " + points + " " + period;
  }

  private static Stream<PointsSheet.Line> withPoints(CommissionerSummary summary) {
    return summary.lines().stream()
        .filter(line -> line.points() != null)
        .map(
            line ->
                new PointsSheet.Line(
                    line.practice(),
                    line.indicator(),
                    Objects.requireNonNull(line.points()),
                    line.isApproved()));
  }
}
