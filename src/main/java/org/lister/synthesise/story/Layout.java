package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Field;

/** How each cluster's entries look, and which fields look at them. */
final class Layout {

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, List<Field>> readers = new LinkedHashMap<>();
  private final Set<String> valued = new HashSet<>();

  Layout(List<Field> fields) {
    fields.forEach(this::add);
  }

  private void add(Field field) {
    source(field)
        .ifPresent(
            source -> {
              String cluster = source.clusters().get(0);
              sources.merge(cluster, source, Layout::richer);
              readers.computeIfAbsent(cluster, any -> new ArrayList<>()).add(field);
              if (!(source instanceof Source.Entries)) {
                valued.addAll(source.clusters());
              }
            });
  }

  private static Source richer(Source one, Source other) {
    return other instanceof Source.Pair ? other : one;
  }

  /** What a field looks at; nothing when that is no entry. */
  static Optional<Source> source(Field field) {
    Extraction extraction = field.extraction();
    if (extraction instanceof Extraction.Pick pick) {
      return Optional.of(pick.source());
    }
    return extraction.clusters().stream().findFirst().map(Source.Entries::new);
  }

  /** The bounds of a field; none when it looks at no entry. */
  static List<Bound> bounds(Field field) {
    Extraction extraction = field.extraction();
    if (extraction instanceof Extraction.Pick pick) {
      return pick.bounds();
    }
    if (extraction instanceof Extraction.Count count) {
      return count.bounds();
    }
    return extraction instanceof Extraction.Spaced spaced ? spaced.bounds() : List.of();
  }

  /** The clusters that entries are written of; the halves of a pair go with the pair. */
  Set<String> clusters() {
    return sources.keySet();
  }

  Source source(String cluster) {
    return Objects.requireNonNull(sources.get(cluster), cluster);
  }

  List<Field> readers(String cluster) {
    return readers.getOrDefault(cluster, List.of());
  }

  boolean isValued(String cluster) {
    return valued.contains(cluster);
  }
}
