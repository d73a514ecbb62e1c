package org.lister.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.publish.pages.StatementPage.Gain;
import org.lister.publish.pages.StatementPage.Year;

/** How the year stands: what is achieved, where it is heading, and what is still to be gained. */
record StatementYear(Statement statement, PaidFor paidFor, StatementPeriod period) {

  private static final int GAINS = 5;

  /** How wide the bar is drawn. */
  private static final BigDecimal WIDTH = BigDecimal.valueOf(1000);

  /** Nothing where no indicator brings points. */
  Optional<Year> page() {
    Settlement settlement = statement.settlement();
    return settlement.maximumPoints().signum() <= 0
        ? Optional.empty()
        : Optional.of(
            new Year(
                sentence(settlement),
                at(settlement.points()),
                at(settlement.projectedPoints()),
                at(settlement.revisedMaximumPoints()),
                Words.plain(settlement.maximumPoints()),
                gains()));
  }

  private String sentence(Settlement settlement) {
    BigDecimal missing = settlement.revisedMaximumPoints().subtract(settlement.points());
    String heading =
        period.isOver()
            ? ""
            : " If the year goes on as it went, it ends with %s."
                .formatted(Words.points(settlement.projectedPoints()));
    return "%s points to date, %s still to be gained of the %s that your practice can achieve.%s%s"
        .formatted(
            Words.points(settlement.points()),
            Words.points(missing),
            Words.plain(settlement.revisedMaximumPoints()),
            heading,
            emptyRegisters(settlement));
  }

  private static String emptyRegisters(Settlement settlement) {
    BigDecimal taken = settlement.maximumPoints().subtract(settlement.revisedMaximumPoints());
    return taken.signum() == 0
        ? ""
        : " %s of the service's %s points are taken off, since a register is empty."
            .formatted(Words.plain(taken), Words.plain(settlement.maximumPoints()));
  }

  private String at(BigDecimal points) {
    return points
        .multiply(WIDTH)
        .divide(statement.settlement().maximumPoints(), 0, RoundingMode.HALF_UP)
        .min(WIDTH)
        .toPlainString();
  }

  private List<Gain> gains() {
    return statement
        .withPoints()
        .filter(each -> each.toUpper() != null && each.missingPoints().signum() > 0)
        .sorted(
            Comparator.comparing(Achieved::missingPoints)
                .reversed()
                .thenComparing(Achieved::indicator))
        .limit(GAINS)
        .map(this::gain)
        .toList();
  }

  private Gain gain(Achieved indicator) {
    return new Gain(
        indicator.indicator(),
        paidFor.title(indicator.indicator()),
        Words.points(indicator.missingPoints()),
        patients(indicator.toNextPoint()),
        patients(indicator.toUpper()));
  }

  private static String patients(@Nullable Long patients) {
    return patients == null ? "–" : Words.count(patients);
  }
}
