package org.lister.conf.codelists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which cluster is which reference set. A flat file of contents says so too, row after row. */
final class ClusterMapping {

  private final Complaints complaints;
  private final SortedMap<String, Named> clusters = new TreeMap<>();

  /** The reference set of a cluster and the line that says so first. */
  record Named(long referenceSet, int line) {}

  ClusterMapping(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Reads the file; whether to its end. */
  boolean read(Path file, Charset encoding) {
    Delimited delimited = new Delimited(file, encoding, complaints);
    return delimited.read(
        List.of(Column.CLUSTER, Column.REFERENCE_SET), row -> row(delimited, row));
  }

  SortedMap<String, Named> clusters() {
    return Collections.unmodifiableSortedMap(clusters);
  }

  Set<Long> referenceSets() {
    return clusters.values().stream().map(Named::referenceSet).collect(Collectors.toSet());
  }

  private void row(Delimited file, Row row) {
    OptionalLong set = file.identifier(row, Column.REFERENCE_SET);
    if (set.isEmpty()) {
      return;
    }
    String cluster = row.at(Column.CLUSTER);
    Named first = clusters.putIfAbsent(cluster, new Named(set.getAsLong(), row.line()));
    if (first != null && first.referenceSet() != set.getAsLong()) {
      file.problem(
          row,
          "Cannot tell which reference set %s is: %d here, %d in line %d. Leave one."
              .formatted(cluster, set.getAsLong(), first.referenceSet(), first.line()));
    }
  }
}
