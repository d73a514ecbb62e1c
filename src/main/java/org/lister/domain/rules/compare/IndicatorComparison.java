package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.RuleEnglish;
import org.lister.domain.rules.Ruleset;

/** Indicators that are new, removed, renamed, changed, or touched by what they use. */
final class IndicatorComparison {

  private final Ruleset before;
  private final Ruleset after;
  private final Touched touched;
  private final RuleListComparison rules;

  IndicatorComparison(Ruleset before, Ruleset after, Touched touched) {
    this.before = before;
    this.after = after;
    this.touched = touched;
    this.rules = new RuleListComparison(RuleEnglish.of(before), RuleEnglish.of(after));
  }

  Stream<Difference> differences() {
    return Match.indicators(before, after).stream().map(this::difference).flatMap(Optional::stream);
  }

  private Optional<Difference> difference(Match<Indicator> match) {
    if (!match.isInBoth()) {
      Indicator indicator = match.either();
      Difference.Kind kind =
          match.after() == null ? Difference.Kind.REMOVED : Difference.Kind.ADDED;
      return said(kind, indicator.code(), List.of(indicator.title()));
    }
    return difference(match.either(), Objects.requireNonNull(match.before()));
  }

  private Optional<Difference> difference(Indicator now, Indicator old) {
    List<String> details = new ArrayList<>(attributes(old, now));
    details.addAll(rules.of("denominator", old.denominator(), now.denominator()));
    details.addAll(rules.of("numerator", old.numerator(), now.numerator()));
    boolean changed = !details.isEmpty();
    List<String> touching = touched.by(old, before, now, after);
    if (!touching.isEmpty()) {
      details.add("Touched by %s.".formatted(String.join(", ", touching)));
    }
    if (!old.code().equals(now.code())) {
      details.add(0, "The same rules under another code, before %s.".formatted(old.code()));
      return said(Difference.Kind.RENAMED, now.code(), details);
    }
    return details.isEmpty()
        ? Optional.empty()
        : said(changed ? Difference.Kind.CHANGED : Difference.Kind.TOUCHED, now.code(), details);
  }

  private static List<String> attributes(Indicator old, Indicator now) {
    return new Attributes()
        .add("title", old.title(), now.title())
        .add("of", old.of(), now.of())
        .add("points", said(old.points()), said(now.points()))
        .add("open question", old.unverified(), now.unverified())
        .changed();
  }

  private static @Nullable String said(Indicator.@Nullable Points points) {
    return points == null
        ? null
        : "%d between %d %% and %d %%".formatted(points.maximum(), points.lower(), points.upper());
  }

  private static Optional<Difference> said(
      Difference.Kind kind, String name, List<String> details) {
    return Optional.of(new Difference(Difference.Subject.INDICATOR, kind, name, details));
  }
}
