package org.lister.measure.engine;

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
      case ENTRIES -> (patient, slot) -> patient.put(slot, Entries.count(patient, cluster, window));
      case DAYS -> (patient, slot) -> patient.put(slot, Entries.days(patient, cluster, window));
    };
  }

  @Override
  public Extractor pick(Extraction.Pick pick) {
    Window window = new Window(pick.bounds(), values);
    int step = pick.which() == Which.LATEST ? -1 : 1;
    if (pick.source() instanceof Source.Entries entries) {
      int cluster = clusters.id(entries.cluster());
      return (patient, slot) -> patient.put(slot, Entries.pickDay(patient, cluster, window, step));
    }
    if (pick.source() instanceof Source.Values valued) {
      int cluster = clusters.id(valued.cluster());
      return (patient, slot) -> Entries.pickValue(patient, slot, cluster, window, step);
    }
    Source.Pair pair = (Source.Pair) pick.source();
    Pairs pairs =
        new Pairs(clusters.id(pair.both()), clusters.id(pair.first()), clusters.id(pair.second()));
    return (patient, slot) -> pairs.pick(patient, slot, window, step);
  }
}
