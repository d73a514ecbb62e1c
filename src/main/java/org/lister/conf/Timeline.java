package org.lister.conf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lister.domain.terms.Span;

/** What is in force when: a list of entries, each from a first to a last day, none over another. */
final class Timeline<T> {

  private static final LocalDate FIRST = LocalDate.EPOCH;

  /** What an entry without a last day says: until further notice. */
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private record Entry<T>(Span span, T value) {}

  private final Setting place;
  private final List<Entry<T>> entries = new ArrayList<>();

  private Timeline(Setting place) {
    this.place = place;
  }

  /** One of a place where nothing is said. */
  static <T> Timeline<T> empty(Setting place) {
    return new Timeline<>(place);
  }

  /**
   * @param value reads what is in force of an entry
   */
  static <T> Timeline<T> read(Setting place, Function<Setting, T> value) {
    Timeline<T> timeline = new Timeline<>(place);
    place.items().forEach(item -> timeline.add(item, value));
    return timeline;
  }

  private void add(Setting item, Function<Setting, T> value) {
    item.onlyKeys("from", "to", "value", "standing", "source");
    Span span = span(item);
    entries.stream()
        .filter(other -> overlap(other.span(), span))
        .findFirst()
        .ifPresent(
            other ->
                item.problem(
                    "Cannot use what holds %s: what stands above holds %s. Let one end before the other begins."
                        .formatted(said(span), said(other.span()))));
    entries.add(new Entry<>(span, value.apply(item)));
  }

  private static Span span(Setting item) {
    LocalDate from = item.required("from").date(FIRST);
    LocalDate to = item.optional("to").date(OPEN);
    if (to.isBefore(from)) {
      item.problem(
          "Cannot use what holds from %s to %s: it ends before it starts. Write the earlier day first."
              .formatted(from, to));
      return new Span(from, from);
    }
    return new Span(from, to);
  }

  private static boolean overlap(Span one, Span other) {
    return one.holds(other.from()) || other.holds(one.from());
  }

  private static String said(Span span) {
    return span.to().equals(OPEN)
        ? "from %s until further notice".formatted(span.from())
        : "from %s to %s".formatted(span.from(), span.to());
  }

  /** What is in force on a day. */
  Optional<T> on(LocalDate day) {
    return entries.stream().filter(entry -> entry.span().holds(day)).map(Entry::value).findFirst();
  }

  /** The same, and a problem at this place when nothing is. */
  Optional<T> requiredOn(LocalDate day, String what) {
    Optional<T> value = on(day);
    if (value.isEmpty()) {
      place.problem(
          "Cannot settle a period to %s: no %s is in force on that day. Add it with its source."
              .formatted(day, what));
    }
    return value;
  }
}
