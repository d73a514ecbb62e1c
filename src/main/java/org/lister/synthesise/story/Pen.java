package org.lister.synthesise.story;

import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Source;
import org.lister.synthesise.Draw;

/**
 * Writes entries as suppliers send them: with values where rules ask for values, pairs in both
 * forms.
 */
record Pen(Layout layout, Figures figures, Draft draft, Draw draw) {

  private static final double WITHOUT_VALUE = 0.08;
  private static final double BROKEN = 0.08;

  /** An entry that a source may look at; sometimes one that it has to pass over. */
  void jot(Source source, int day) {
    if (source instanceof Source.Pair pair) {
      if (draw.chance(BROKEN)) {
        broken(pair, day);
      } else {
        write(pair, day, figures.first(pair, draw), figures.second(pair, draw));
      }
    } else {
      String cluster = source.clusters().get(0);
      write(cluster, day, draw.chance(WITHOUT_VALUE) ? Double.NaN : value(cluster));
    }
  }

  /** An entry that a source counts. */
  void write(Source source, int day) {
    if (source instanceof Source.Pair pair) {
      write(pair, day, figures.first(pair, draw), figures.second(pair, draw));
    } else if (source instanceof Source.Values values) {
      write(values.cluster(), day, counting(values));
    } else {
      write(source.clusters().get(0), day);
    }
  }

  void write(String cluster, int day) {
    write(cluster, day, value(cluster));
  }

  void write(String cluster, int day, double value) {
    draft.write(new Entry(cluster, day, value, Double.NaN));
  }

  void write(Source.Pair pair, int day, double first, double second) {
    if (draw.chance(0.5)) {
      draft.write(new Entry(pair.both(), day, first, second));
    } else {
      write(pair.first(), day, first);
      write(pair.second(), day, second);
    }
  }

  /** One entry of the two, or a pair without its second value: no reading at all. */
  void broken(Source.Pair pair, int day) {
    switch (draw.between(1, 3)) {
      case 1 -> write(pair.first(), day, figures.first(pair, draw));
      case 2 -> write(pair.second(), day, figures.second(pair, draw));
      default -> write(pair.both(), day, figures.first(pair, draw));
    }
  }

  private double value(String cluster) {
    return layout.isValued(cluster) ? figures.value(cluster, draw) : Double.NaN;
  }

  private double counting(Source.Values values) {
    Extraction.Limit limit = values.limit();
    return limit == null
        ? figures.value(values.cluster(), draw)
        : Figures.near(limit.operator(), limit.number().number(), draw);
  }
}
