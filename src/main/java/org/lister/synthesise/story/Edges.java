package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lister.domain.rules.Condition.Comparison;
import org.lister.domain.rules.Condition.Operator;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Value;
import org.lister.synthesise.Draw;

/**
 * The days at which rules change their mind: the bounds of fields, and the days with which
 * conditions compare what a field gives. Entries of any patient are put on either side.
 */
final class Edges {

  /** How often each side of each edge is wanted among so many people. */
  private static final double WANTED = 8.0 / 10_000;

  private static final int SIDES = 2;
  private static final double RAREST = 0.01;

  private final List<Edge> edges;
  private final double[] upTo;

  /**
   * Two days between which something changes for the entries of a field.
   *
   * @param first the first of the two, in days after the day that the rule names
   */
  record Edge(Field field, Value day, int first) {}

  private Edges(List<Edge> edges, double[] weights) {
    this.edges = List.copyOf(edges);
    this.upTo = weights;
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /**
   * The edges of a ruleset.
   *
   * @param people a sample: an edge that is not in most lives is tried oftener
   */
  static Edges of(Rulebook book, List<Facts> people) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Field field : book.ruleset().fields()) {
      Layout.bounds(field).forEach(bound -> edges.add(new Edge(field, bound.day(), first(bound))));
    }
    Comparisons.of(book.ruleset()).forEach(comparison -> add(comparison, book, edges));
    return new Edges(
        new ArrayList<>(edges),
        edges.stream().mapToDouble(edge -> weight(edge, book, people)).toArray());
  }

  private static double weight(Edge edge, Rulebook book, List<Facts> people) {
    if (!new Settled(book).is(edge.day())) {
      return 1;
    }
    long lived = people.stream().filter(facts -> hasLived(facts, edge, book)).count();
    return 1 / Math.max(RAREST, lived / (double) people.size());
  }

  private static boolean hasLived(Facts facts, Edge edge, Rulebook book) {
    Draft draft = new Draft(facts);
    return draft.life().holds((int) new Glance(book, draft).value(edge.day()));
  }

  private static void add(Comparison comparison, Rulebook book, Set<Edge> edges) {
    add(comparison.left(), comparison.operator(), comparison.right(), book, edges);
    Operator mirrored = Relations.mirrored(comparison.operator());
    add(comparison.right(), mirrored, comparison.left(), book, edges);
  }

  private static int first(Bound bound) {
    return switch (bound.relation()) {
      case BEFORE, ON_OR_AFTER -> -1;
      case ON_OR_BEFORE, AFTER -> 0;
    };
  }

  private static int first(Operator operator) {
    return switch (operator) {
      case LESS, AT_LEAST, EQUAL -> -1;
      case AT_MOST, GREATER, NOT_EQUAL -> 0;
    };
  }

  private static void add(
      Value value, Operator operator, Value other, Rulebook book, Set<Edge> edges) {
    boolean isDay = !(other instanceof Value.Constant || other instanceof Value.Sum);
    book.given(value)
        .filter(given -> isDay && given.place() == 0)
        .ifPresent(given -> add(given.field(), new Side(other, first(operator)), book, edges));
  }

  private record Side(Value day, int first) {}

  private static void add(Field field, Side side, Rulebook book, Set<Edge> edges) {
    if (field.extraction() instanceof Extraction.Choice choice) {
      choice.days().stream()
          .flatMap(each -> book.given(each).stream())
          .forEach(given -> add(given.field(), side, book, edges));
    } else if (field.extraction() instanceof Extraction.Pick) {
      edges.add(new Edge(field, side.day(), side.first()));
    }
  }

  /** About how many entries of a cluster a person is given for its edges alone. */
  double expected(String cluster) {
    return WANTED
        * SIDES
        * edges.stream()
            .filter(edge -> edge.field().extraction().clusters().contains(cluster))
            .count();
  }

  /** Writes entries at some of the edges. */
  void write(Glance glance, Plot plot, Pen pen, Draw draw) {
    double all = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    for (int left = draw.rare(WANTED * SIDES * all); left > 0; left--) {
      int found = Arrays.binarySearch(upTo, draw.unit() * all);
      write(edges.get(found < 0 ? -found - 1 : found), glance, plot, pen, draw);
    }
  }

  private static void write(Edge edge, Glance glance, Plot plot, Pen pen, Draw draw) {
    if (Double.isNaN(glance.value(edge.day()))) {
      plot.give(edge.day());
    }
    double day = glance.value(edge.day());
    if (!Double.isNaN(day)) {
      pen.write(
          Layout.source(edge.field()).orElseThrow(), (int) day + edge.first() + draw.between(0, 1));
    }
  }
}
