package org.lister.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.rules.ConditionEnglish;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Ruleset;

/** Says in English which rules account for the differences of an indicator. */
final class Account {

  private static final int MOST_TOLD = 3;

  private final Indicator indicator;
  private final ConditionEnglish english;

  Account(Ruleset ruleset, Indicator indicator) {
    this.indicator = indicator;
    this.english = new ConditionEnglish(KnownNames.of(ruleset.fields()));
  }

  /** Every field of the indicator: those of the fraction, then the rejections in order. */
  List<String> fields() {
    return Stream.concat(
            Stream.of(Fields.REGISTER, Fields.DENOMINATOR, Fields.NUMERATOR),
            indicator.rejections().map(Rule.Rejection::name).distinct())
        .toList();
  }

  /** Sentences about one organisation. */
  List<String> of(Case counts) {
    List<String> sentences =
        new ArrayList<>(ofDenominator(new Causes(counts.differences(fields()))));
    Long numerator = counts.count(Fields.NUMERATOR).difference();
    if (numerator != null && numerator != 0) {
      sentences.add(
          said("The numerator differs by %+,d: see the rules of the numerator below.", numerator));
    }
    return sentences;
  }

  private List<String> ofDenominator(Causes causes) {
    if (causes.wanted() == 0) {
      return List.of();
    }
    List<List<Contribution>> exact = causes.exact();
    String differs = said("The denominator differs by %+,d", causes.wanted());
    if (exact.isEmpty()) {
      return List.of(
          differs
              + said(
                  "; no single rejection, no two and not the register account for it (all that both"
                      + " sources tell together: %+,d).",
                  causes.together()));
    }
    return exact.stream()
        .limit(MOST_TOLD)
        .map(cause -> differs + "; " + ofCause(cause) + ".")
        .toList();
  }

  private String ofCause(List<Contribution> cause) {
    return cause.stream()
            .map(each -> said("%s differs by %+,d", named(each), each.difference()))
            .collect(Collectors.joining(" and "))
        + ": "
        + cause.stream().map(this::rules).collect(Collectors.joining("; "));
  }

  private static String named(Contribution contribution) {
    return contribution.isOfTheRegister() ? "the register" : contribution.field();
  }

  private String rules(Contribution contribution) {
    if (contribution.isOfTheRegister()) {
      return "the denominator is taken of " + indicator.of();
    }
    List<String> rules = new ArrayList<>();
    for (int number = 1; number <= indicator.denominator().size(); number++) {
      Rule rule = indicator.denominator().get(number - 1);
      if (countsAs(rule, contribution.field())) {
        rules.add(
            "rule %d of the denominator rejects as %s %s"
                .formatted(number, contribution.field(), condition(rule)));
      }
    }
    return String.join("; ", rules);
  }

  private static boolean countsAs(Rule rule, String name) {
    return rule.countsAs() != null && Objects.equals(rule.countsAs().name(), name);
  }

  private String condition(Rule rule) {
    String said = rule.condition().accept(english);
    if (rule.then() != Verdict.REJECT) {
      return "unless " + said;
    }
    return rule.otherwise() == Verdict.REJECT ? "everybody" : "when " + said;
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.UK, format, values);
  }
}
