package org.lister.domain.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.OrderedRules;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;

/** The words for where a patient ends in an indicator. */
public final class Ending {

  /** Not registered, or not alive, on the last day of the period: nobody asks a rule. */
  public static final String NOT_ON_THE_LIST = "not on the list";

  private static final String NOT_IN_REGISTER = "not in register";
  private static final String EXCLUDED = "excluded";
  private static final String DENOMINATOR = "denominator";
  private static final String NUMERATOR = "numerator";

  private Ending() {}

  /** The word for an outcome: what a rejection counts as, or the place. */
  public static String of(Outcome outcome) {
    return switch (outcome.place()) {
      case OUTSIDE -> NOT_IN_REGISTER;
      case EXCLUDED -> excluded(outcome.rejection());
      case DENOMINATOR -> DENOMINATOR;
      case NUMERATOR -> NUMERATOR;
    };
  }

  /** The word for where an answer ends the asking; nothing when the next rule is asked. */
  public static Optional<String> of(Answer answer) {
    boolean selects = answer.verdict() == Verdict.SELECT;
    if (answer.list().equals(OrderedRules.NUMERATOR) && answer.verdict() != Verdict.NEXT) {
      return Optional.of(selects ? NUMERATOR : DENOMINATOR);
    }
    if (answer.verdict() != Verdict.REJECT) {
      return Optional.empty();
    }
    return Optional.of(
        answer.list().equals(OrderedRules.DENOMINATOR)
            ? excluded(answer.rule().countsAs())
            : NOT_IN_REGISTER);
  }

  /** Every word that can be said of an indicator. */
  public static Set<String> all(Indicator indicator) {
    Set<String> words =
        new LinkedHashSet<>(
            List.of(NOT_ON_THE_LIST, NOT_IN_REGISTER, EXCLUDED, DENOMINATOR, NUMERATOR));
    indicator.rejections().forEach(rejection -> words.add(rejection.name()));
    return words;
  }

  private static String excluded(Rule.@Nullable Rejection rejection) {
    return rejection == null ? EXCLUDED : rejection.name();
  }
}
