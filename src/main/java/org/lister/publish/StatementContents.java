package org.lister.publish;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.lister.domain.achievement.AchievementStatus;

/** The files of a practice's statement. */
record StatementContents(PaidFor paidFor, PointsSheet points, StatementPeriod period)
    implements Contents {

  @Override
  public List<PackFile> files(Row released, Provenance from) {
    Statement statement = Statement.of(released);
    return List.of(
        new StatementReport(statement, paidFor, period).file(from),
        StatementSheet.of(statement, paidFor).file(),
        points.sheet(statement.withPoints().map(each -> line(statement, each))).file());
  }

  @Override
  public String fingerprint() {
    return paidFor + " " + points + " " + period;
  }

  private static PointsSheet.Line line(Statement statement, Achieved indicator) {
    return new PointsSheet.Line(
        statement.practice(),
        indicator.indicator(),
        Objects.requireNonNull(indicator.points()),
        statement.status().equals(AchievementStatus.FINANCIALLY_APPROVED.words()));
  }
}
