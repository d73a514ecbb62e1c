package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.bench.sql.Dialect.Which;
import org.lister.bench.sql.Slot.Want;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Source;

/** What a field gives, as expressions over the slots: one for each of its names. */
final class FieldSql implements Extraction.Visitor<List<String>> {

  private final Dialect dialect;
  private final QualifyingDates dates;
  private final ValueSql values;
  private final Slots slots;
  private final Names names;

  FieldSql(Dialect dialect, QualifyingDates dates, ValueSql values, Slots slots, Names names) {
    this.dialect = dialect;
    this.dates = dates;
    this.values = values;
    this.slots = slots;
    this.names = names;
  }

  @Override
  public List<String> age(Extraction.Age age) {
    return List.of(ValueSql.age("date_of_birth", age.on().accept(values)));
  }

  @Override
  public List<String> item(Extraction.Item item) {
    return List.of(
        switch (item.item()) {
          case SEX -> "sex";
          case DATE_OF_BIRTH -> "date_of_birth";
          case REGISTRATION_DATE -> "registered_from";
          case DATE_OF_DEATH -> "date_of_death";
        });
  }

  @Override
  public List<String> choice(Extraction.Choice choice) {
    String function = choice.which() == Extraction.Which.LATEST ? "greatest" : "least";
    List<String> days = choice.days().stream().map(day -> day.accept(values)).toList();
    return List.of(
        days.size() == 1 ? days.get(0) : "%s(%s)".formatted(function, String.join(", ", days)));
  }

  @Override
  public List<String> count(Extraction.Count count) {
    String days = days(count.cluster(), count.bounds());
    return List.of(
        switch (count.counted()) {
          case ENTRIES -> dialect.size(days);
          case DAYS -> dialect.sizeOfDistinct(days);
        });
  }

  @Override
  public List<String> spaced(Extraction.Spaced spaced) {
    return List.of(dialect.spaced(days(spaced.cluster(), spaced.bounds()), spaced.days()));
  }

  private String days(String cluster, List<Bound> bounds) {
    Limits limits = Limits.of(bounds, dates);
    Slot slot = slots.want(new Source.Entries(cluster), limits.fixed(), Want.EACH);
    return within(slot, limits, "entry");
  }

  @Override
  public List<String> pick(Extraction.Pick pick) {
    Which which = pick.which() == Extraction.Which.LATEST ? Which.LAST : Which.FIRST;
    Limits limits = Limits.of(pick.bounds(), dates);
    return limits.isAnsweredBy(which)
        ? end(pick.source(), limits, which)
        : among(pick.source(), limits, which);
  }

  /** The patient's first or last day, unless it lies beyond the other end. */
  private List<String> end(Source source, Limits limits, Which which) {
    Slot slot = slots.want(source, limits.fixed(), Want.valueOf(which.name()));
    String end = which.name().toLowerCase(Locale.ROOT);
    String day = names.slot(slot, end);
    List<String> conditions = new ArrayList<>();
    if (which == Which.LAST && limits.fixed().from().isAfter(slots.from(slot))) {
      conditions.add("%s >= %s".formatted(day, Days.sql(limits.fixed().from())));
    }
    limits.dependent().forEach(bound -> conditions.add(holds(day, bound)));
    return Stream.of("", "_value", "_second")
        .limit(parts(source))
        .map(what -> names.slot(slot, end + what))
        .map(
            column ->
                conditions.isEmpty()
                    ? column
                    : "CASE WHEN %s THEN %s END"
                        .formatted(String.join(" AND ", conditions), column))
        .toList();
  }

  private static int parts(Source source) {
    if (source instanceof Source.Entries) {
      return 1;
    }
    return source instanceof Source.Pair ? 3 : 2;
  }

  private List<String> among(Source source, Limits limits, Which which) {
    Slot slot = slots.want(source, limits.fixed(), Want.EACH);
    if (!slot.hasValues()) {
      return List.of(dialect.best(which, within(slot, limits, "entry")));
    }
    String picked = dialect.best(which, within(slot, limits, "entry.day"));
    return Stream.of("day", "value", "second")
        .limit(parts(source))
        .map(part -> "(%s).%s".formatted(picked, part))
        .toList();
  }

  private String within(Slot slot, Limits limits, String day) {
    String list = names.slot(slot, "each");
    return limits.dependent().isEmpty()
        ? list
        : dialect.filtered(
            list,
            limits.dependent().stream()
                .map(bound -> holds(day, bound))
                .collect(Collectors.joining(" AND ")));
  }

  private String holds(String day, Bound bound) {
    String sign =
        switch (bound.relation()) {
          case BEFORE -> "<";
          case ON_OR_BEFORE -> "<=";
          case AFTER -> ">";
          case ON_OR_AFTER -> ">=";
        };
    return "%s %s %s".formatted(day, sign, bound.day().accept(values));
  }
}
