package org.lister.domain.rules.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Source;

/** A day that can be picked and the values that go with it. */
record PlainReading(LocalDate day, List<Double> values) {

  static List<PlainReading> of(Source source, List<PlainEvent> events) {
    if (source instanceof Source.Entries entries) {
      return events.stream()
          .filter(event -> event.isOf(entries.cluster()))
          .map(event -> new PlainReading(event.date(), List.of()))
          .toList();
    }
    if (source instanceof Source.Values values) {
      return withValue(values.cluster(), events).stream()
          .filter(event -> counts(values.limit(), first(event)))
          .map(event -> new PlainReading(event.date(), List.of(first(event))))
          .toList();
    }
    return pairs((Source.Pair) source, events);
  }

  private static List<PlainReading> pairs(Source.Pair pair, List<PlainEvent> events) {
    List<PlainReading> readings = new ArrayList<>();
    for (PlainEvent event : withValue(pair.both(), events)) {
      if (event.value2() != null) {
        readings.add(new PlainReading(event.date(), List.of(first(event), event.value2())));
      }
    }
    for (PlainEvent first : withValue(pair.first(), events)) {
      for (PlainEvent second : withValue(pair.second(), events)) {
        if (first.date().equals(second.date())) {
          readings.add(new PlainReading(first.date(), List.of(first(first), first(second))));
        }
      }
    }
    return readings;
  }

  private static List<PlainEvent> withValue(String cluster, List<PlainEvent> events) {
    return events.stream().filter(event -> event.isOf(cluster) && event.value1() != null).toList();
  }

  private static boolean counts(Extraction.@Nullable Limit limit, double value) {
    return limit == null || PlainConditions.holds(value, limit.operator(), limit.number().number());
  }

  private static double first(PlainEvent event) {
    return Objects.requireNonNull(event.value1());
  }
}
