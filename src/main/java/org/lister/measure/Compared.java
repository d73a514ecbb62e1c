package org.lister.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.compare.Editions;
import org.lister.domain.rules.compare.Match;
import org.lister.measure.fold.CountLines;

/**
 * An indicator or a counted register in the outcomes of both versions; one side is null for what
 * the other version does not have.
 */
record Compared(String name, @Nullable Side before, @Nullable Side after) implements Serializable {

  /**
   * Where its outcome stands.
   *
   * @param ruleset the number of its ruleset in the run
   * @param place the number of its byte
   * @param standings by outcome
   */
  record Side(int ruleset, int place, List<Standing> standings) implements Serializable {
    Standing standing(byte[][] outcomes) {
      return standings.get(outcomes[ruleset][place]);
    }
  }

  /** Every field that either version counts, register, denominator and numerator first. */
  List<String> fields() {
    return Stream.of(before, after)
        .filter(Objects::nonNull)
        .flatMap(side -> side.standings().stream())
        .flatMap(standing -> standing.fields().stream())
        .distinct()
        .sorted(Comparator.comparing(Compared::order).thenComparing(field -> field))
        .toList();
  }

  private static int order(String field) {
    int place =
        List.of(CountLines.REGISTER, CountLines.DENOMINATOR, CountLines.NUMERATOR).indexOf(field);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** Everything that both versions count, when the run has the old rulesets first. */
  static List<Compared> of(Editions editions) {
    List<Ruleset> before = editions.before().rulesets();
    List<Ruleset> after = editions.after().rulesets();
    List<Compared> all = new ArrayList<>();
    for (Match<Ruleset> match : Match.rulesets(editions.before(), editions.after())) {
      Measured old = new Measured(match.before(), before.indexOf(match.before()));
      Measured now = new Measured(match.after(), before.size() + after.indexOf(match.after()));
      Match.indicators(old.rules(), now.rules()).stream()
          .map(
              each ->
                  new Compared(
                      each.either().code(), old.side(each.before()), now.side(each.after())))
          .forEach(all::add);
      Match.registers(old.rules(), now.rules()).stream()
          .map(
              each ->
                  new Compared(
                      each.either().name(), old.side(each.before()), now.side(each.after())))
          .filter(each -> each.before() != null || each.after() != null)
          .forEach(all::add);
    }
    return all;
  }

  /** One version of a ruleset and its number in the run; null for none. */
  private record Measured(@Nullable Ruleset ruleset, int number) {

    Ruleset rules() {
      return ruleset == null
          ? new Ruleset("", "", "", Ruleset.Status.PROPOSED, List.of(), List.of(), List.of())
          : ruleset;
    }

    @Nullable Side side(@Nullable Indicator indicator) {
      return indicator == null
          ? null
          : new Side(number, rules().indicators().indexOf(indicator), Standing.of(indicator));
    }

    @Nullable Side side(@Nullable Register register) {
      int place = rules().counted().indexOf(register);
      return register == null || place < 0
          ? null
          : new Side(number, rules().indicators().size() + place, Standing.ofRegister());
    }
  }
}
