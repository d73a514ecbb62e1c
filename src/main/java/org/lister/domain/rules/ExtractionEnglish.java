package org.lister.domain.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Counted;
import org.lister.domain.rules.Extraction.Source;

/** What a field takes, as a sentence without its full stop. */
public final class ExtractionEnglish implements Extraction.Visitor<String> {

  private final ValueEnglish values;

  /** For every period. */
  public ExtractionEnglish() {
    this.values = new ValueEnglish(Map.of());
  }

  /** For one period, whose days are told. */
  public ExtractionEnglish(QualifyingDates dates) {
    this.values = new ValueEnglish(dates.byName());
  }

  @Override
  public String age(Extraction.Age age) {
    return "Age in completed years on " + age.on().accept(values);
  }

  @Override
  public String item(Extraction.Item item) {
    String said = item.item().said();
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  @Override
  public String pick(Extraction.Pick pick) {
    return "%s of the %s %s%s"
        .formatted(
            taken(pick.source()), pick.which().said(), entry(pick.source()), within(pick.bounds()));
  }

  @Override
  public String count(Extraction.Count count) {
    String counted = count.counted() == Counted.DAYS ? "days with entries" : "entries";
    return "Number of %s of %s%s".formatted(counted, count.cluster(), within(count.bounds()));
  }

  @Override
  public String spaced(Extraction.Spaced spaced) {
    return "Number of entries of %s%s, each at least %d days after the one counted before it"
        .formatted(spaced.cluster(), within(spaced.bounds()), spaced.days());
  }

  @Override
  public String choice(Extraction.Choice choice) {
    return choice.days().stream()
        .map(day -> day.accept(values))
        .collect(
            Collectors.joining(", ", "The " + choice.which().said() + " of ", ", as recorded"));
  }

  private static String taken(Source source) {
    if (source instanceof Source.Entries) {
      return "Day";
    }
    return source instanceof Source.Pair ? "Day and two values" : "Day and value";
  }

  private static String entry(Source source) {
    if (source instanceof Source.Pair pair) {
      return "pair (an entry of %s with two values, or entries of %s and %s on one day)"
          .formatted(pair.both(), pair.first(), pair.second());
    }
    return "entry of " + source.clusters().get(0) + value(source);
  }

  private static String value(Source source) {
    if (!(source instanceof Source.Values values)) {
      return "";
    }
    Extraction.Limit limit = values.limit();
    return limit == null
        ? " with a value"
        : " with a value that %s %s"
            .formatted(ConditionEnglish.amongNumbers(limit.operator()), limit.number());
  }

  private String within(List<Bound> bounds) {
    return bounds.isEmpty()
        ? ""
        : bounds.stream()
            .map(bound -> bound.relation().said() + " " + bound.day().accept(values))
            .collect(Collectors.joining(" and ", " ", ""));
  }
}
