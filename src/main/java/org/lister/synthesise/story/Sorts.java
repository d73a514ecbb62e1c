package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Condition.Comparison;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;

/**
 * The sorts of people, and where some of each are put on purpose, so that every outcome that can be
 * reached is reached by a few of any ten thousand people: what few people can reach, by most of
 * them.
 */
final class Sorts {

  private static final double WANTED = 4.0 / 10_000;
  private static final double MOST = 0.5;

  private final Rulebook book;
  private final List<Comparison> questions;
  private final Map<Goal, Double> chances = new LinkedHashMap<>();
  private final Map<String, Double> put = new HashMap<>();
  private final Map<BitSet, Sort> known = new HashMap<>();

  private record Goal(String indicator, int outcome) {}

  Sorts(Rulebook book, List<Facts> people) {
    this.book = book;
    Settled settled = new Settled(book);
    this.questions =
        Comparisons.of(book.ruleset()).stream()
            .filter(each -> settled.is(each.left()) && settled.is(each.right()))
            .toList();
    Map<BitSet, List<Facts>> sorts = new LinkedHashMap<>();
    people.forEach(facts -> sorts.computeIfAbsent(key(facts), any -> new ArrayList<>()).add(facts));
    Map<Goal, Double> shares = new LinkedHashMap<>();
    sorts.forEach((key, alike) -> count(alike, people.size(), shares));
    shares.forEach((goal, share) -> chances.put(goal, Math.min(MOST, WANTED / share)));
    shares.forEach(
        (goal, share) -> put.merge(goal.indicator(), chances.get(goal) * share, Double::sum));
  }

  private void count(List<Facts> alike, int people, Map<Goal, Double> shares) {
    double share = alike.size() / (double) people;
    for (Sort.Aim aim : aims(Possible.of(book, alike.get(0)))) {
      shares.merge(goal(aim), share, Double::sum);
    }
  }

  private static Goal goal(Sort.Aim aim) {
    return new Goal(aim.indicator().code(), aim.outcome().number());
  }

  /** Share of all people who are put somewhere in an indicator on purpose. */
  double put(Indicator indicator) {
    return put.getOrDefault(indicator.code(), 0.0);
  }

  Sort of(Facts facts) {
    return known.computeIfAbsent(key(facts), any -> sort(facts));
  }

  private Sort sort(Facts facts) {
    Possible possible = Possible.of(book, facts);
    List<Indicator> about = book.ruleset().indicators().stream().filter(possible::isAbout).toList();
    List<Sort.Aim> aims =
        aims(possible).stream()
            .map(
                aim ->
                    new Sort.Aim(
                        aim.indicator(), aim.outcome(), chances.getOrDefault(goal(aim), MOST)))
            .toList();
    return new Sort(about, aims);
  }

  private BitSet key(Facts facts) {
    Glance glance = new Glance(book, new Draft(facts));
    BitSet key = new BitSet(questions.size());
    for (int question = 0; question < questions.size(); question++) {
      key.set(question, glance.holds(questions.get(question)));
    }
    return key;
  }

  private List<Sort.Aim> aims(Possible possible) {
    List<Sort.Aim> aims = new ArrayList<>();
    for (Indicator indicator : book.ruleset().indicators()) {
      if (possible.isOn(indicator.of()) && !indicator.of().equals(Register.POPULATION)
          || indicator.of().equals(Register.POPULATION)) {
        Outcome.of(indicator).stream()
            .filter(outcome -> canBe(outcome, indicator, possible))
            .forEach(outcome -> aims.add(new Sort.Aim(indicator, outcome, 0)));
      }
    }
    return aims;
  }

  private static boolean canBe(Outcome outcome, Indicator indicator, Possible possible) {
    return switch (outcome.place()) {
      case OUTSIDE -> false;
      case EXCLUDED -> has(indicator.denominator(), Verdict.REJECT, outcome, possible);
      case NUMERATOR ->
          possible.isAbout(indicator)
              && has(indicator.numerator(), Verdict.SELECT, outcome, possible);
      case DENOMINATOR ->
          possible.isAbout(indicator)
              && has(indicator.numerator(), Verdict.REJECT, outcome, possible);
    };
  }

  private static boolean has(
      List<Rule> rules, Verdict verdict, Outcome outcome, Possible possible) {
    return possible.branches(rules, verdict).stream()
        .anyMatch(branch -> branch.rule() == outcome.rule());
  }
}
