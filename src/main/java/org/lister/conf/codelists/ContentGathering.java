package org.lister.conf.codelists;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lister.conf.codelists.Source.Content;

/**
 * Gathers the lists of a flat file of contents. A code stands once in a cluster, or once for each
 * output or ruleset when the file is broken down by them.
 */
final class ContentGathering {

  private final Delimited file;
  private final ImportRequest request;
  private final Wanted wanted;
  private final SortedSet<String> clusters = new TreeSet<>();
  private final Set<List<String>> seen = new HashSet<>();
  private final SortedMap<String, SortedMap<Long, String>> terms = new TreeMap<>();
  private final Map<String, String> referenceSets = new TreeMap<>();

  ContentGathering(Content source, ImportRequest request, Wanted wanted, Complaints complaints) {
    this.file = new Delimited(source.file(), request.encoding(), complaints);
    this.request = request;
    this.wanted = wanted;
  }

  Gathered gather() {
    file.read(List.of(Column.CLUSTER, Column.CODE), this::row);
    List<Draft> drafts =
        terms.entrySet().stream()
            .filter(each -> wanted.takes(each.getKey()))
            .map(each -> new Draft(each.getKey(), source(each.getKey()), false, each.getValue()))
            .toList();
    return Gathered.of(drafts, clusters, Map.of(file.file(), drafts));
  }

  private void row(Row row) {
    String cluster = row.at(Column.CLUSTER);
    clusters.add(cluster);
    OptionalLong code = file.identifier(row, Column.CODE);
    if (code.isEmpty()) {
      return;
    }
    if (!seen.add(
        List.of(cluster, row.at(Column.CODE), row.at(Column.OUTPUT), row.at(Column.SERVICE)))) {
      file.problem(
          row,
          "Cannot use the code %s twice in %s: it stands above already. Take one line out."
              .formatted(row.at(Column.CODE), cluster));
    }
    terms
        .computeIfAbsent(cluster, each -> new TreeMap<>())
        .putIfAbsent(code.getAsLong(), row.at(Column.TERM));
    referenceSets.putIfAbsent(cluster, row.at(Column.REFERENCE_SET));
  }

  private String source(String cluster) {
    String set = referenceSets.getOrDefault(cluster, "");
    return request.release().name() + (set.isEmpty() ? "" : ", reference set " + set);
  }
}
