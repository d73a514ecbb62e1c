package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.rules.Extraction.Source;

/** What is wrong with what a field takes, as sentences; none when it means something. */
public final class ExtractionCheck implements Extraction.Visitor<List<String>> {

  private final Clusters clusters;
  private final ValueCheck values;

  public ExtractionCheck(KnownNames names, Clusters clusters) {
    this.clusters = clusters;
    this.values = new ValueCheck(names);
  }

  @Override
  public List<String> age(Extraction.Age age) {
    return values.day(age.on());
  }

  @Override
  public List<String> item(Extraction.Item item) {
    return List.of();
  }

  @Override
  public List<String> pick(Extraction.Pick pick) {
    return together(source(pick.source()), bounds(pick.bounds()));
  }

  @Override
  public List<String> count(Extraction.Count count) {
    return together(cluster(count.cluster()), bounds(count.bounds()));
  }

  @Override
  public List<String> spaced(Extraction.Spaced spaced) {
    return together(cluster(spaced.cluster()), bounds(spaced.bounds()));
  }

  @Override
  public List<String> choice(Extraction.Choice choice) {
    return choice.days().stream().flatMap(day -> values.day(day).stream()).toList();
  }

  private List<String> source(Source source) {
    List<String> problems = new ArrayList<>();
    for (String cluster : source.clusters()) {
      problems.addAll(cluster(cluster));
      if (!(source instanceof Source.Entries) && clusters.linked().contains(cluster)) {
        problems.add(
            "Cannot take a value of %s: it comes from hospital records, which carry none. Take its day."
                .formatted(cluster));
      }
    }
    return problems;
  }

  private List<String> cluster(String name) {
    return clusters.all().contains(name)
        ? List.of()
        : List.of(Unknown.name("cluster", name, clusters.all()));
  }

  private List<String> bounds(List<Extraction.Bound> bounds) {
    return bounds.stream().flatMap(bound -> values.day(bound.day()).stream()).toList();
  }

  private static List<String> together(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
