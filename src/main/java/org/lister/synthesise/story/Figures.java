package org.lister.synthesise.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lister.domain.rules.Condition.Comparison;
import org.lister.domain.rules.Condition.Operator;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Value;
import org.lister.synthesise.Draw;

/**
 * The values that entries are given: near the numbers that rules compare them with, where the
 * answer changes, and spread about them.
 */
final class Figures {

  private static final double AT_A_NUMBER = 0.5;
  private static final int TRIES = 30;
  private static final TreeSet<Double> USUAL_FIRST = new TreeSet<>(List.of(120.0));
  private static final TreeSet<Double> USUAL_SECOND = new TreeSet<>(List.of(80.0));
  private static final TreeSet<Double> ANYTHING = new TreeSet<>(List.of(20.0));

  private final Map<Place, TreeSet<Double>> numbers = new HashMap<>();

  private record Place(String cluster, int value) {}

  private Figures() {}

  static Figures of(Rulebook book) {
    Figures figures = new Figures();
    book.ruleset().fields().forEach(figures::limits);
    Comparisons.of(book.ruleset()).forEach(comparison -> figures.add(book, comparison));
    return figures;
  }

  private void limits(Field field) {
    if (field.extraction() instanceof Extraction.Pick pick
        && pick.source() instanceof Source.Values values
        && values.limit() != null) {
      add(values.cluster(), 1, values.limit().number().number());
    }
  }

  private void add(Rulebook book, Comparison comparison) {
    add(book, comparison.left(), comparison.right());
    add(book, comparison.right(), comparison.left());
  }

  private void add(Rulebook book, Value value, Value number) {
    if (value instanceof Value.Sum sum && number instanceof Value.Constant) {
      Sums.alone(sum, number).ifPresent(alone -> add(book, sum.left(), alone));
    } else if (number instanceof Value.Constant constant) {
      book.given(value)
          .filter(given -> given.place() > 0)
          .filter(given -> given.field().extraction() instanceof Extraction.Pick)
          .ifPresent(
              given ->
                  add(
                      ((Extraction.Pick) given.field().extraction()).source(),
                      given.place(),
                      constant.number()));
    }
  }

  private void add(Source source, int place, double number) {
    if (source instanceof Source.Pair pair) {
      add(pair.both(), place, number);
      add(place == 1 ? pair.first() : pair.second(), 1, number);
    } else {
      add(source.clusters().get(0), place, number);
    }
  }

  private void add(String cluster, int place, double number) {
    numbers.computeIfAbsent(new Place(cluster, place), any -> new TreeSet<>()).add(number);
  }

  /** A value of entries that carry one. */
  double value(String cluster, Draw draw) {
    return draw(numbers.getOrDefault(new Place(cluster, 1), ANYTHING), draw);
  }

  double first(Source.Pair pair, Draw draw) {
    return draw(
        numbers.getOrDefault(new Place(pair.both(), 1), half(pair.first(), USUAL_FIRST)), draw);
  }

  double second(Source.Pair pair, Draw draw) {
    return draw(
        numbers.getOrDefault(new Place(pair.both(), 2), half(pair.second(), USUAL_SECOND)), draw);
  }

  private TreeSet<Double> half(String cluster, TreeSet<Double> usual) {
    return numbers.getOrDefault(new Place(cluster, 1), usual);
  }

  /** A number that stands in this relation to another. */
  static double near(Operator operator, double number, Draw draw) {
    double step = step(number);
    for (int tries = 0; tries < TRIES; tries++) {
      double drawn = draw(new TreeSet<>(List.of(number)), draw);
      if (Relations.holds(drawn, operator, number)) {
        return drawn;
      }
    }
    return switch (operator) {
      case LESS, NOT_EQUAL -> rounded(number - step);
      case AT_MOST, EQUAL, AT_LEAST -> number;
      case GREATER -> rounded(number + step);
    };
  }

  private static double draw(TreeSet<Double> numbers, Draw draw) {
    double number = draw.oneOf(List.copyOf(numbers));
    double step = step(number);
    if (draw.chance(AT_A_NUMBER)) {
      return rounded(number + step * draw.oneOf(List.of(-1.0, -0.5, 0.0, 0.0, 0.5, 1.0)));
    }
    double spread = number * (0.7 + 0.7 * draw.unit());
    return rounded(Math.round(spread / step) * step);
  }

  /** Small numbers are told apart by tenths, or by hundredths. */
  private static double step(double number) {
    double size = Math.abs(number);
    return size < 1 ? 0.02 : size < 5 ? 0.2 : 1;
  }

  private static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
