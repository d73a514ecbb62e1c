package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/**
 * A thing of the old version and the thing of the new that takes its place; one of them is null for
 * what was removed or added.
 */
public record Match<T>(@Nullable T before, @Nullable T after) {

  public boolean isInBoth() {
    return before != null && after != null;
  }

  /** What stands in the new version, or else in the old. */
  public T either() {
    return Objects.requireNonNull(after == null ? before : after);
  }

  /** Rulesets of the same name; the only one of either version is the other's successor. */
  public static List<Match<Ruleset>> rulesets(Edition before, Edition after) {
    boolean single = before.rulesets().size() == 1 && after.rulesets().size() == 1;
    return single
        ? List.of(new Match<>(before.rulesets().get(0), after.rulesets().get(0)))
        : of(before.rulesets(), after.rulesets(), Ruleset::name, (old, now) -> false);
  }

  /** Indicators of the same code, or of the same rules under another code. */
  public static List<Match<Indicator>> indicators(Ruleset before, Ruleset after) {
    return of(before.indicators(), after.indicators(), Indicator::code, Match::haveSameRules);
  }

  /** Registers of the same name. */
  public static List<Match<Register>> registers(Ruleset before, Ruleset after) {
    return of(before.registers(), after.registers(), Register::name, (old, now) -> false);
  }

  /**
   * Everything of both versions, sorted by name.
   *
   * @param renamed whether things without a namesake are one and the same under two names
   */
  static <T> List<Match<T>> of(
      List<T> before, List<T> after, Function<T, String> name, BiPredicate<T, T> renamed) {
    List<T> left = new ArrayList<>(before);
    List<T> fresh = new ArrayList<>(after);
    List<Match<T>> matches =
        new ArrayList<>(pairs(left, fresh, (old, now) -> name.apply(old).equals(name.apply(now))));
    matches.addAll(pairs(left, fresh, renamed));
    left.forEach(each -> matches.add(new Match<>(each, null)));
    fresh.forEach(each -> matches.add(new Match<>(null, each)));
    matches.sort(Comparator.comparing(match -> name.apply(match.either())));
    return matches;
  }

  /** Takes out of both lists what belongs together, each to the first that it belongs to. */
  static <T> List<Match<T>> pairs(List<T> before, List<T> after, BiPredicate<T, T> belong) {
    List<Match<T>> pairs = new ArrayList<>();
    for (T now : List.copyOf(after)) {
      Stream<T> candidates = before.stream().filter(old -> belong.test(old, now));
      candidates.findFirst().ifPresent(old -> pairs.add(new Match<>(old, now)));
      if (!pairs.isEmpty() && pairs.get(pairs.size() - 1).after() == now) {
        before.remove(pairs.get(pairs.size() - 1).before());
        after.remove(now);
      }
    }
    return pairs;
  }

  private static boolean haveSameRules(Indicator before, Indicator after) {
    return before.of().equals(after.of())
        && before.denominator().equals(after.denominator())
        && before.numerator().equals(after.numerator());
  }
}
