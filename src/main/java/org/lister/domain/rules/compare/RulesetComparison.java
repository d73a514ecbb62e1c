package org.lister.domain.rules.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Validity;

/** What differs between a ruleset and its successor: header, indicators, registers, fields. */
final class RulesetComparison {

  private final Ruleset before;
  private final Ruleset after;
  private final Touched touched;

  RulesetComparison(Ruleset before, Ruleset after, Touched touched) {
    this.before = before;
    this.after = after;
    this.touched = touched;
  }

  List<Difference> differences() {
    return Stream.of(
            header().stream(),
            new IndicatorComparison(before, after, touched).differences(),
            new RegisterComparison(before, after).differences(),
            new FieldComparison(before, after).differences())
        .flatMap(each -> each)
        .toList();
  }

  private List<Difference> header() {
    List<String> changed =
        new Attributes()
            .add("name", before.name(), after.name())
            .add("service", before.service(), after.service())
            .add("version", before.version(), after.version())
            .add("status", said(before.status()), said(after.status()))
            .add("valid for periods that end", said(before.valid()), said(after.valid()))
            .add("points of all indicators", points(before), points(after))
            .changed();
    return changed.isEmpty()
        ? List.of()
        : List.of(
            new Difference(
                Difference.Subject.RULESET, Difference.Kind.CHANGED, after.name(), changed));
  }

  private static String said(Ruleset.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String said(Validity valid) {
    return valid.equals(Validity.ALWAYS)
        ? "at any time"
        : "from %s to %s".formatted(valid.from(), valid.to());
  }

  private static int points(Ruleset ruleset) {
    return ruleset.indicators().stream()
        .map(Indicator::points)
        .filter(Objects::nonNull)
        .mapToInt(Indicator.Points::maximum)
        .sum();
  }
}
