package org.lister.measure.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lister.domain.Codelist;
import org.lister.domain.SnomedCode;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.twin.PlainEvent;

/**
 * Codes for plain events, which know only their clusters: one code for each set of clusters, so
 * that codes of several clusters are met as well.
 */
public final class CodedEvents {

  private static final long FIRST = 1_000_000;

  private final Clusters clusters;
  private final Map<Set<String>, Long> codes = new LinkedHashMap<>();

  public CodedEvents(Clusters clusters) {
    this.clusters = clusters;
  }

  /** The code of an event whose clusters have codes. */
  public long code(PlainEvent event) {
    return codes.computeIfAbsent(event.clusters(), any -> snomed(codes.size()));
  }

  /** Whether the event comes by linkage. */
  public boolean isLinked(PlainEvent event) {
    return event.clusters().stream().anyMatch(clusters.linked()::contains);
  }

  /** The codelists under which the codes given so far mean what the events meant. */
  public Map<String, Codelist> codelists() {
    Map<String, Map<Long, String>> terms = new HashMap<>();
    clusters
        .coded()
        .forEach(name -> terms.put(name, new HashMap<>(Map.of(unused(name), "unused"))));
    codes.forEach((names, code) -> names.forEach(name -> terms.get(name).put(code, "made up")));
    Map<String, Codelist> codelists = new HashMap<>();
    terms.forEach((name, list) -> codelists.put(name, new Codelist(name, list, "made up", true)));
    return codelists;
  }

  /** Every name that an index of clusters needs. */
  public Set<String> names() {
    return new HashSet<>(clusters.all());
  }

  private long unused(String name) {
    return snomed(500_000L + Math.abs(name.hashCode() % 100_000));
  }

  private static long snomed(long number) {
    long digits = FIRST + number;
    return digits * 10 + SnomedCode.checkDigit(digits);
  }
}
