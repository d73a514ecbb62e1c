package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.PaidIndicator;

/** A made-up practice half-way through the whole of QOF, on a page that can be looked at. */
class StatementReportTest {

  private static final Configuration QOF =
      ConfigurationReader.read(Path.of("conf"), settings -> settings.withService("qof-2025-26"));

  private static final BigDecimal POUND_PER_POINT = new BigDecimal("225.49");
  private static final BigDecimal LIST_FACTOR = new BigDecimal("0.943047918303");
  private static final StatementPeriod PERIOD =
      new StatementPeriod(
          LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2025, 11, 30));

  private final Scheme scheme = QOF.service().terms().scheme();
  private final Map<String, BigDecimal> factors = new TreeMap<>();

  @Test
  void aWholeStatementIsOnePageThatNeedsNothingFromElsewhere() throws IOException {
    PaidFor paidFor = PaidFor.of(scheme, QOF.rulesets());
    PackFile page = new StatementReport(statement(), paidFor, PERIOD).file(provenance());
    String html = new String(page.content(), StandardCharsets.UTF_8);
    Files.write(Path.of("target", "practice-statement.html"), page.content());

    scheme
        .indicators()
        .values()
        .forEach(each -> assertThat(html).contains("<th scope=\"row\">" + each.code()));
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<html lang=\"en-GB\">", "@page { size: A4; margin: 15mm; }")
        .contains("Counted to 30 November 2025; the period ends on 31 March 2026.")
        .contains("If the year goes on as it went, it ends with")
        .contains("Harbour Surgery", "Secondary prevention of coronary heart disease")
        .contains("(your list of 9,604 patients / the national average of 10,184)")
        .doesNotContain("<script", "href=\"http", "src=", "NaN", "null");
    assertThat(html.split("<h1", -1)).hasSize(2);
  }

  @Test
  void aFractionOfNobodyAndAnUnknownListAreSaidAndNoError() {
    Achieved nothing =
        new Achieved(
            "AF006",
            "AF",
            "IMPORTED",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            BigDecimal.ZERO,
            BigDecimal.ZERO);
    BigDecimal none = BigDecimal.ZERO;
    Settlement unknown =
        new Settlement(
            "", "", 1, null, null, null, null, none, none, none, none, none, none, none, none, null,
            "", "");
    Statement statement =
        new Statement("X00001", unknown, List.of(nothing), List.of(), List.of(), List.of());

    String html =
        new String(
            new StatementReport(statement, PaidFor.of(scheme, List.of()), PERIOD)
                .file(provenance())
                .content(),
            StandardCharsets.UTF_8);

    assertThat(html)
        .contains(">Practice <span class=\"code\">X00001", "not recorded", "from another system")
        .doesNotContain("null", "How the year stands");
  }

  @Test
  void aSummaryAddsUpThePracticesOfItsCommissioner() throws IOException {
    CommissionerSummary summary =
        new CommissionerSummary(
            "XI01",
            List.of(
                paid("X00001", "Harbour Surgery", "Financially Approved", "72741.88", "52000.00"),
                paid("X00002", "Hill Surgery", "Awaiting Service Provider Approval", "90.10", "0"),
                paid("X00003", "Mill & Lake Surgery", "", "1250.02", "2000.00")),
            List.of(item("X00001", 31, "373.86"), item("X00002", 2, "24.12")));
    PackFile page =
        new SummaryReport(summary, PaidFor.of(scheme, QOF.rulesets()), PERIOD).file(provenance());
    String html = new String(page.content(), StandardCharsets.UTF_8);
    Files.write(Path.of("target", "commissioner-summary.html"), page.content());

    assertThat(html)
        .contains("£74,082.00", "£72,741.88", "of 1 practice", "£20,082.00")
        .contains("Mill &amp; Lake Surgery", "-£749.98", "<td class=\"number\">33</td>", "£397.98")
        .doesNotContain("<script", "href=\"http", "src=", "NaN", "null");
  }

  private static CommissionerSummary.Paid paid(
      String practice, String name, String status, String payment, String aspiration) {
    BigDecimal owed = new BigDecimal(payment);
    return new CommissionerSummary.Paid(
        practice,
        name,
        status,
        new BigDecimal("303.81"),
        new BigDecimal("558"),
        owed,
        BigDecimal.ZERO,
        new BigDecimal(aspiration),
        owed.subtract(new BigDecimal(aspiration)),
        status.isEmpty() ? "NO_LIST_SIZE" : null,
        null,
        null);
  }

  private static CommissionerSummary.Line item(String practice, long times, String amount) {
    return new CommissionerSummary.Line(
        practice, "XT01", null, times, new BigDecimal("12.06"), new BigDecimal(amount), false);
  }

  private Statement statement() {
    List<Achieved> alone = scheme.indicators().values().stream().map(this::achieved).toList();
    Map<String, BigDecimal> lines = lines(alone);
    List<Achieved> achieved =
        alone.stream().map(each -> withLine(each, lines.get(each.group()))).toList();
    BigDecimal points = sum(achieved.stream().map(Achieved::points).toList());
    BigDecimal projected = sum(achieved.stream().map(Achieved::projectedPoints).toList());
    BigDecimal payment = sum(List.copyOf(lines.values()));
    BigDecimal aspiration = new BigDecimal("52000.00");
    return new Statement(
        "X00001",
        new Settlement(
            "Harbour Surgery",
            "XI01",
            2,
            9604L,
            new BigDecimal("10184"),
            LIST_FACTOR,
            POUND_PER_POINT,
            points,
            projected,
            scheme.maximumPoints(),
            scheme.maximumPoints().subtract(BigDecimal.valueOf(6)),
            payment,
            BigDecimal.ZERO,
            aspiration,
            payment.subtract(aspiration),
            null,
            "9d3c2f0a41b7",
            "51ee0b7764aa"),
        achieved,
        prevalences(),
        List.of(
            change("AF006", "9.12", "9.36", "2310.40", "2371.20", "DATA"),
            change("TOTAL", "398.77", "399.01", "84710.55", "84771.35", "DATA")),
        List.of(
            step("2025-12-01T02:10:00Z", "CALCULATED", "", "", ""),
            step(
                "2025-12-03T09:41:00Z",
                "DECLARED",
                "DECLARATION_MANAGEMENT",
                "X00001",
                "Agrees with our clinical system"),
            step("2025-12-05T02:10:00Z", "RECALCULATED", "", "", "DATA: the practice sent again")));
  }

  /** A group is a line: its exact sum to the penny. */
  private static Map<String, BigDecimal> lines(List<Achieved> achieved) {
    Map<String, BigDecimal> lines = new TreeMap<>();
    achieved.forEach(each -> lines.merge(each.group(), each.amount(), BigDecimal::add));
    lines.replaceAll((group, amount) -> amount.setScale(2, RoundingMode.HALF_UP));
    return lines;
  }

  private static Achieved withLine(Achieved achieved, BigDecimal line) {
    return new Achieved(
        achieved.indicator(),
        achieved.group(),
        achieved.source(),
        achieved.register(),
        achieved.numerator(),
        achieved.denominator(),
        achieved.percent(),
        achieved.maximumPoints(),
        achieved.points(),
        achieved.projectedPoints(),
        achieved.toNextPoint(),
        achieved.toUpper(),
        achieved.diseaseFactor(),
        achieved.price(),
        achieved.amount(),
        line);
  }

  private static Statement.Step step(
      String decided, String action, String role, String organisation, String why) {
    String status =
        action.equals("DECLARED")
            ? "Awaiting Commissioning Organisation Approval"
            : "Awaiting Service Provider Approval";
    return new Statement.Step(Instant.parse(decided), "", status, action, role, organisation, why);
  }

  private static Statement.Change change(
      String indicator,
      String pointsBefore,
      String pointsNow,
      String amountBefore,
      String amountNow,
      String reason) {
    return new Statement.Change(
        indicator,
        new BigDecimal(pointsBefore),
        new BigDecimal(pointsNow),
        new BigDecimal(amountBefore),
        new BigDecimal(amountNow),
        reason);
  }

  private List<Statement.Prevalence> prevalences() {
    List<Statement.Prevalence> prevalences = new ArrayList<>();
    scheme.groups().values().stream()
        .filter(group -> group.registered().isPresent())
        .forEach(
            group ->
                prevalences.add(
                    new Statement.Prevalence(
                        group.code(),
                        register(group.code()),
                        group.list(),
                        group.list().equals("TOTAL") ? 9604L : 7702L)));
    return prevalences;
  }

  private static long register(String group) {
    return 60 + Math.abs(group.hashCode() * 37L) % 700;
  }

  /** Made-up counts that lie somewhere around the thresholds. */
  private Achieved achieved(PaidIndicator indicator) {
    int place = Math.abs(indicator.code().hashCode() * 31 % 100);
    long denominator = register(indicator.group()) * 9 / 10;
    double reach = indicator.upper().doubleValue() - indicator.lower().doubleValue();
    double wanted = indicator.lower().doubleValue() + reach * (place - 8) / 80;
    long numerator = Math.min(denominator, Math.max(0, Math.round(denominator * wanted / 100)));
    BigDecimal percent =
        BigDecimal.valueOf(100 * numerator)
            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
    BigDecimal points = points(indicator, percent);
    long toUpper =
        Math.max(
            0, (long) Math.ceil(denominator * indicator.upper().doubleValue() / 100) - numerator);
    BigDecimal factor = factor(indicator.group());
    return new Achieved(
        indicator.code(),
        indicator.group(),
        "MEASURED",
        scheme.groups().get(indicator.group()).registered().isPresent()
            ? register(indicator.group())
            : null,
        numerator,
        denominator,
        percent,
        indicator.points(),
        points,
        points.add(indicator.points()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP),
        orNull(Math.min(toUpper, 3)),
        orNull(toUpper),
        factor,
        null,
        points.multiply(POUND_PER_POINT).multiply(LIST_FACTOR).multiply(factor),
        BigDecimal.ZERO);
  }

  private BigDecimal factor(String group) {
    return scheme.groups().get(group).registered().isEmpty()
        ? BigDecimal.ONE
        : factors.computeIfAbsent(
            group,
            any ->
                BigDecimal.valueOf(7 + Math.abs(group.hashCode()) % 8)
                    .divide(BigDecimal.valueOf(9), 12, RoundingMode.HALF_UP));
  }

  private static BigDecimal points(PaidIndicator indicator, BigDecimal percent) {
    BigDecimal share =
        percent
            .subtract(indicator.lower())
            .divide(indicator.upper().subtract(indicator.lower()), 10, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE);
    return indicator.points().multiply(share).setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable Long orNull(long patients) {
    return patients == 0 ? null : patients;
  }

  private static BigDecimal sum(List<@Nullable BigDecimal> figures) {
    return figures.stream()
        .map(each -> each == null ? BigDecimal.ZERO : each)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Provenance provenance() {
    return new Provenance(
        "QOF",
        "Quality and Outcomes Framework 2025/26",
        "2025-11-30",
        List.of(
            new Provenance.Table("settlements", 8),
            new Provenance.Table("achievements", 8),
            new Provenance.Table("transitions", 14)),
        List.of(new Provenance.Rules("QOF", "2025.1", "unverified")),
        "PCD reference sets 20251001: 61 lists; proposed: 14 lists",
        "",
        "5b41e0c2a0d7f6b88d6a",
        "0.1.0");
  }
}
