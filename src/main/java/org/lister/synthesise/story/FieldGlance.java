package org.lister.synthesise.story;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Counted;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Extraction.Which;

/** What a field gives of a draft: day or answer, value, second value; NaN for null. */
record FieldGlance(Glance glance, Draft draft) implements Extraction.Visitor<double[]> {

  @Override
  public double[] age(Extraction.Age age) {
    double day = glance.value(age.on());
    LocalDate birth = draft.facts().birth();
    return Double.isNaN(day) || day < draft.facts().birthday()
        ? answer(Double.NaN)
        : answer(Period.between(birth, LocalDate.ofEpochDay((long) day)).getYears());
  }

  @Override
  public double[] item(Extraction.Item item) {
    Facts facts = draft.facts();
    return answer(
        switch (item.item()) {
          case SEX -> facts.sex();
          case DATE_OF_BIRTH -> facts.birthday();
          case REGISTRATION_DATE -> facts.registered().toEpochDay();
          case DATE_OF_DEATH -> Double.NaN;
        });
  }

  @Override
  public double[] pick(Extraction.Pick pick) {
    Stretch stretch = glance.stretch(pick.bounds());
    Comparator<Entry> order = Comparator.comparingInt(Entry::day);
    return readings(pick.source())
        .filter(entry -> stretch.holds(entry.day()))
        .min(
            (pick.which() == Which.LATEST ? order.reversed() : order)
                .thenComparingDouble(Entry::first)
                .thenComparingDouble(Entry::second))
        .map(entry -> answer(entry.day(), entry.first(), entry.second()))
        .orElse(answer(Double.NaN, Double.NaN, Double.NaN));
  }

  @Override
  public double[] count(Extraction.Count count) {
    int[] days = days(count.cluster(), count.bounds());
    long entries = days.length;
    return answer(
        count.counted() == Counted.DAYS ? Arrays.stream(days).distinct().count() : entries);
  }

  @Override
  public double[] spaced(Extraction.Spaced spaced) {
    int chosen = 0;
    int next = Integer.MIN_VALUE;
    for (int day : days(spaced.cluster(), spaced.bounds())) {
      if (day >= next) {
        chosen++;
        next = day + spaced.days();
      }
    }
    return answer(chosen);
  }

  @Override
  public double[] choice(Extraction.Choice choice) {
    DoubleStream days =
        choice.days().stream().mapToDouble(glance::value).filter(day -> !Double.isNaN(day));
    return answer((choice.which() == Which.LATEST ? days.max() : days.min()).orElse(Double.NaN));
  }

  private Stream<Entry> readings(Source source) {
    if (source instanceof Source.Entries entries) {
      return draft.of(entries.cluster()).stream();
    }
    if (source instanceof Source.Values values) {
      return draft.of(values.cluster()).stream()
          .filter(entry -> !Double.isNaN(entry.first()))
          .filter(entry -> isWithin(values, entry.first()));
    }
    return pairs((Source.Pair) source);
  }

  private static boolean isWithin(Source.Values values, double value) {
    Extraction.Limit limit = values.limit();
    return limit == null || Relations.holds(value, limit.operator(), limit.number().number());
  }

  private Stream<Entry> pairs(Source.Pair pair) {
    Stream<Entry> whole =
        draft.of(pair.both()).stream().filter(entry -> !Double.isNaN(entry.second()));
    Stream<Entry> halves =
        draft.of(pair.first()).stream()
            .filter(first -> !Double.isNaN(first.first()))
            .flatMap(
                first ->
                    draft.of(pair.second()).stream()
                        .filter(second -> second.day() == first.day())
                        .filter(second -> !Double.isNaN(second.first()))
                        .map(
                            second ->
                                new Entry(
                                    pair.both(), first.day(), first.first(), second.first())));
    return Stream.concat(whole, halves);
  }

  private int[] days(String cluster, List<Bound> bounds) {
    Stretch stretch = glance.stretch(bounds);
    return draft.of(cluster).stream()
        .mapToInt(Entry::day)
        .filter(stretch::holds)
        .sorted()
        .toArray();
  }

  private static double[] answer(double... answers) {
    return answers;
  }
}
