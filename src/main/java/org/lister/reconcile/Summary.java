package org.lister.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Agreement;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Specification;

/** What a comparison came to, as Markdown to be read from the top. */
final class Summary {

  private final ReconcileRequest request;
  private final TheirFile file;
  private final Findings findings;
  private final List<String> lines = new ArrayList<>();

  private Summary(ReconcileRequest request, TheirFile file, Findings findings) {
    this.request = request;
    this.file = file;
    this.findings = findings;
  }

  static String of(ReconcileRequest request, TheirFile file, Findings findings) {
    Summary summary = new Summary(request, file, findings);
    summary.heading();
    summary.verdicts();
    summary.faults();
    summary.indicators();
    summary.england();
    summary.practices();
    summary.explanations();
    return String.join("\n", summary.lines) + "\n";
  }

  private void heading() {
    say("# %s to %s, beside %s", request.service().code(), request.periodEnd(), file.name());
    say("");
    if (!file.day().isEmpty() && !file.day().equals(request.day())) {
      say("The other source's counts are of another day: %s.", file.day());
      say("");
    }
    say("Differences are Lister's count less the other source's; %,d rows were read.", file.rows());
  }

  private void verdicts() {
    table("counts", "of practices", "of England");
    for (Agreement agreement : Agreement.values()) {
      say(
          "| %s | %,d | %,d |",
          words(agreement),
          findings.counts(Pairs.PRACTICE, agreement),
          findings.counts(Pairs.ENGLAND, agreement));
    }
  }

  static String words(Agreement agreement) {
    return switch (agreement) {
      case AGREES -> "agree";
      case WITHIN -> "differ within the tolerance";
      case DIFFERS -> "differ by more";
      case ONLY_OURS -> "only Lister has";
      case ONLY_THEIRS -> "only the other source has";
    };
  }

  private void faults() {
    if (findings.faults().isEmpty()) {
      return;
    }
    section("Rows that were not compared");
    table("reason", "rows", "first line");
    findings
        .faults()
        .forEach(
            each -> say("| %s | %,d | %d |", each.reason().words(), each.rows(), each.first()));
  }

  private void indicators() {
    section("Indicators: counts of practices");
    table("indicator", "compared", "agree or within", "per cent", "differ", "ours", "theirs");
    request.indicators().map(Indicator::code).forEach(this::indicator);
  }

  private void indicator(String code) {
    long well =
        findings.practices(code, Agreement.AGREES) + findings.practices(code, Agreement.WITHIN);
    long differ = findings.practices(code, Agreement.DIFFERS);
    say(
        "| %s | %,d | %,d | %s | %,d | %,d | %,d |",
        code,
        well + differ,
        well,
        perCent(well, well + differ),
        differ,
        findings.practices(code, Agreement.ONLY_OURS),
        findings.practices(code, Agreement.ONLY_THEIRS));
  }

  /** Rounded down: 100.0 is said of nothing but all. */
  private static String perCent(long part, long whole) {
    return whole == 0 ? "-" : said("%.1f", part * 1000 / whole / 10.0);
  }

  private void england() {
    section("England: the practices of which both sources have the count");
    if (findings.england().isEmpty()) {
      say("Every sum agrees to the patient.");
      return;
    }
    table("indicator", "field", "ours", "theirs", "difference", "tolerance", "verdict");
    findings
        .england()
        .forEach(
            each ->
                say(
                    "| %s | %s | %,d | %,d | %+,d | %,d | %s |",
                    each.indicator(),
                    each.field(),
                    each.ours(),
                    each.theirs(),
                    each.difference(),
                    each.tolerance(),
                    each.agreement().name().toLowerCase(Locale.ROOT)));
  }

  private void practices() {
    if (findings.practices().isEmpty()) {
      return;
    }
    section("Practices of which most counts differ");
    table("practice", "counts that differ", "patients in all");
    findings
        .practices()
        .forEach(
            each -> say("| %s | %,d | %,d |", each.practice(), each.counts(), each.patients()));
  }

  private void explanations() {
    for (Ruleset ruleset : request.rulesets()) {
      for (Indicator indicator : ruleset.indicators()) {
        List<Case> cases =
            findings.cases().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .toList();
        if (!cases.isEmpty()) {
          section("What explains " + indicator.code());
          cases.forEach(each -> explanation(each, new Account(ruleset, indicator)));
          say("");
          say("%s", new Specification(ruleset).indicator(indicator));
        }
      }
    }
  }

  private void explanation(Case counts, Account account) {
    say("");
    say("%s:", counts.level().equals(Pairs.ENGLAND) ? "England" : counts.organisation());
    table("field", "ours", "theirs", "difference");
    for (String field : account.fields()) {
      Case.Pair pair = counts.count(field);
      say(
          "| %s | %s | %s | %s |",
          field,
          number("%,d", pair.ours()),
          number("%,d", pair.theirs()),
          number("%+,d", pair.difference()));
    }
    account.of(counts).forEach(sentence -> say("\n%s", sentence));
  }

  private static String number(String format, @Nullable Long number) {
    return number == null ? "-" : said(format, number);
  }

  private void section(String title) {
    say("");
    say("## %s", title);
  }

  private void table(String... columns) {
    say("");
    say("| %s |", String.join(" | ", columns));
    say("%s|", "|---".repeat(columns.length));
  }

  private void say(String format, Object... values) {
    lines.add(said(format, values));
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.UK, format, values);
  }
}
