package org.lister.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.publish.pages.Fact;
import org.lister.publish.pages.StatementPage;

/** The page that says what a practice achieved and what it is paid for it. */
record StatementReport(Statement statement, PaidFor paidFor, StatementPeriod period) {

  PackFile file(Provenance from) {
    return new PackFile("statement.html", page(from).html().getBytes(StandardCharsets.UTF_8));
  }

  private StatementPage page(Provenance from) {
    Settlement settlement = statement.settlement();
    return new StatementPage(
        settlement.name().isEmpty() ? "Practice" : settlement.name(),
        statement.practice(),
        from.serviceName(),
        "%s to %s".formatted(Words.day(period.from()), Words.day(period.to())),
        period.inWords(),
        new StatementTotals(statement, period).all(),
        new StatementYear(statement, paidFor, period).page().stream().toList(),
        new StatementPayment(statement, paidFor).page(),
        statement.withPoints().map(this::indicator).toList(),
        statement.history().stream().map(StatementReport::step).toList(),
        statement.changes().stream().map(this::change).toList(),
        small(from));
  }

  private StatementPage.Indicator indicator(Achieved achieved) {
    return new StatementPage.Indicator(
        achieved.indicator(),
        paidFor.title(achieved.indicator()),
        source(achieved.source()),
        Words.count(achieved.register()),
        patients(achieved),
        Words.percent(achieved.percent()),
        thresholds(paidFor.thresholds(achieved.indicator())),
        Words.points(achieved.points()),
        Words.plain(achieved.maximumPoints()),
        more(achieved.toNextPoint()),
        more(achieved.toUpper()),
        Words.points(achieved.projectedPoints()));
  }

  private static String patients(Achieved achieved) {
    return achieved.denominator() == null
        ? Words.count(achieved.numerator())
        : Words.count(achieved.numerator()) + " of " + Words.count(achieved.denominator());
  }

  private static String thresholds(PaidFor.Thresholds thresholds) {
    return thresholds.lower().isEmpty() ? "" : thresholds.lower() + "–" + thresholds.upper() + "%";
  }

  private static String more(@Nullable Long patients) {
    return patients == null ? "–" : "+" + Words.count(patients);
  }

  /** Measured is what a reader takes for granted. */
  private static String source(String source) {
    return switch (source) {
      case "MANUAL" -> "entered by hand";
      case "IMPORTED" -> "from another system";
      default -> "";
    };
  }

  private static StatementPage.Step step(Statement.Step step) {
    String who =
        Stream.of(step.role().toLowerCase(Locale.ROOT).replace('_', ' '), step.organisation())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new StatementPage.Step(
        Words.moment(step.decided()),
        sentence(step.action()),
        step.to(),
        who.isEmpty() ? "Lister" : who,
        step.why());
  }

  private StatementPage.Change change(Statement.Change change) {
    boolean isTotal = change.indicator().equals("TOTAL");
    return new StatementPage.Change(
        isTotal ? "All" : change.indicator(),
        Words.points(change.pointsBefore()),
        Words.points(change.pointsNow()),
        Words.pounds(change.amountBefore()),
        Words.pounds(change.amountNow()),
        sentence(change.reason().replace(",", ", ").replace("  ", " ")));
  }

  private List<Fact> small(Provenance from) {
    Settlement settlement = statement.settlement();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Calculation", Integer.toString(settlement.calculation())));
    facts.add(new Fact("Parameters", settlement.parameters()));
    facts.add(new Fact("Service and rules", settlement.rules()));
    facts.addAll(SmallPrint.of(from));
    return facts;
  }

  private static String sentence(String code) {
    String plain = Words.plain(code);
    return plain.isEmpty()
        ? ""
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
