package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lister.domain.rules.Condition.Comparison;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Value;
import org.lister.synthesise.Draw;

/**
 * The days at which rules change their mind: the bounds of fields, and the days with which
 * conditions compare what a field gives. Each comes up on it and one day either side, whoever's.
 */
final class Edges {

  /** How often each side of each edge is wanted among so many people. */
  private static final double WANTED = 2.0 / 10_000;

  private static final int SIDES = 3;

  private final List<Edge> edges;

  /** A day at which something changes for the entries of a field. */
  record Edge(Field field, Value day) {}

  private Edges(List<Edge> edges) {
    this.edges = List.copyOf(edges);
  }

  static Edges of(Rulebook book) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Field field : book.ruleset().fields()) {
      Layout.bounds(field).forEach(bound -> edges.add(new Edge(field, bound.day())));
    }
    Comparisons.of(book.ruleset()).forEach(comparison -> add(comparison, book, edges));
    return new Edges(new ArrayList<>(edges));
  }

  private static void add(Comparison comparison, Rulebook book, Set<Edge> edges) {
    add(comparison.left(), comparison.right(), book, edges);
    add(comparison.right(), comparison.left(), book, edges);
  }

  private static void add(Value value, Value other, Rulebook book, Set<Edge> edges) {
    boolean isDay = !(other instanceof Value.Constant || other instanceof Value.Sum);
    book.given(value)
        .filter(given -> isDay && given.place() == 0)
        .ifPresent(given -> add(given.field(), other, book, edges));
  }

  private static void add(Field field, Value day, Rulebook book, Set<Edge> edges) {
    if (field.extraction() instanceof Extraction.Choice choice) {
      choice.days().forEach(each -> add(each, day, book, edges));
    } else if (field.extraction() instanceof Extraction.Pick) {
      edges.add(new Edge(field, day));
    }
  }

  List<Edge> all() {
    return edges;
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
    for (int left = draw.rare(WANTED * SIDES * edges.size()); left > 0; left--) {
      Edge edge = draw.oneOf(edges);
      if (Double.isNaN(glance.value(edge.day()))) {
        plot.give(edge.day());
      }
      double day = glance.value(edge.day());
      if (!Double.isNaN(day)) {
        pen.write(Layout.source(edge.field()).orElseThrow(), (int) day + draw.between(-1, 1));
      }
    }
  }
}
