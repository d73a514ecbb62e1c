package org.lister.measure.engine;

import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Extraction.Which;

/** Extractions of the rules as loops over a patient's entries. */
final class ExtractionCompiler implements Extraction.Visitor<Extractor> {

  private final ClusterIndex clusters;
  private final ValueCompiler values;

  ExtractionCompiler(ClusterIndex clusters, ValueCompiler values) {
    this.clusters = clusters;
    this.values = values;
  }

  @Override
  public Extractor age(Extraction.Age age) {
    Reading on = age.on().accept(values);
    return (patient, slot) ->
        patient.put(
            slot, Days.age(patient.item(Extraction.Registration.DATE_OF_BIRTH), on.of(patient)));
  }

  @Override
  public Extractor item(Extraction.Item item) {
    return (patient, slot) -> patient.put(slot, patient.item(item.item()));
  }

  @Override
  public Extractor count(Extraction.Count count) {
    int cluster = clusters.id(count.cluster());
    Window window = new Window(count.bounds(), values);
    return switch (count.counted()) {
      case ENTRIES ->
          (patient, slot) ->
              patient.put(
                  slot, isEmpty(patient, cluster) ? 0 : Entries.count(patient, cluster, window));
      case DAYS ->
          (patient, slot) ->
              patient.put(
                  slot, isEmpty(patient, cluster) ? 0 : Entries.days(patient, cluster, window));
    };
  }

  @Override
  public Extractor spaced(Extraction.Spaced spaced) {
    int cluster = clusters.id(spaced.cluster());
    Window window = new Window(spaced.bounds(), values);
    int apart = spaced.days();
    return (patient, slot) ->
        patient.put(
            slot, isEmpty(patient, cluster) ? 0 : Entries.spaced(patient, cluster, window, apart));
  }

  @Override
  public Extractor choice(Extraction.Choice choice) {
    Reading[] days = choice.days().stream().map(day -> day.accept(values)).toArray(Reading[]::new);
    int step = choice.which() == Which.LATEST ? -1 : 1;
    return (patient, slot) -> {
      double chosen = Double.NaN;
      for (Reading day : days) {
        chosen = Days.better(chosen, day.of(patient), step);
      }
      patient.put(slot, chosen);
    };
  }

  @Override
  public Extractor pick(Extraction.Pick pick) {
    Window window = new Window(pick.bounds(), values);
    int step = pick.which() == Which.LATEST ? -1 : 1;
    if (pick.source() instanceof Source.Entries entries) {
      int cluster = clusters.id(entries.cluster());
      return (patient, slot) ->
          patient.put(
              slot,
              isEmpty(patient, cluster)
                  ? Double.NaN
                  : Entries.pickDay(patient, cluster, window, step));
    }
    if (pick.source() instanceof Source.Values valued) {
      int cluster = clusters.id(valued.cluster());
      DoublePredicate counts = counts(valued.limit());
      return (patient, slot) -> {
        if (isEmpty(patient, cluster)) {
          patient.put(slot, Double.NaN);
          patient.put(slot + 1, Double.NaN);
        } else {
          Entries.pickValue(patient, slot, cluster, counts, window, step);
        }
      };
    }
    Source.Pair pair = (Source.Pair) pick.source();
    Pairs pairs =
        new Pairs(clusters.id(pair.both()), clusters.id(pair.first()), clusters.id(pair.second()));
    return (patient, slot) -> pairs.pick(patient, slot, window, step);
  }

  /** Where there is no entry, the days between which one would count need not be worked out. */
  private static boolean isEmpty(Patient patient, int cluster) {
    return patient.size(cluster) == 0;
  }

  /** Null, which is NaN, counts in no case. */
  private static DoublePredicate counts(Extraction.@Nullable Limit limit) {
    if (limit == null) {
      return value -> !Double.isNaN(value);
    }
    double number = limit.number().number();
    return switch (limit.operator()) {
      case LESS -> value -> value < number;
      case AT_MOST -> value -> value <= number;
      case EQUAL -> value -> value == number;
      case NOT_EQUAL -> value -> value < number || value > number;
      case AT_LEAST -> value -> value >= number;
      case GREATER -> value -> value > number;
    };
  }
}
