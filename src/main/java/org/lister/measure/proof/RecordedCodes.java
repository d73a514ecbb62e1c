package org.lister.measure.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.Measure;

/**
 * Which code stands for an entry of a cluster, and in which clusters of the ruleset that code is:
 * the lowest code that no other cluster of the ruleset shares, or the lowest when all are shared.
 */
final class RecordedCodes {

  private final Map<String, Codelist> codelists;
  private final Set<String> used;
  private final Map<Long, Set<String>> clusters = new HashMap<>();
  private final Map<String, Long> codes = new HashMap<>();

  RecordedCodes(Ruleset ruleset, Map<String, Codelist> codelists) {
    this.codelists = codelists;
    this.used = Measure.clusters(Set.of(ruleset));
    for (String name : used) {
      if (codelists.containsKey(name)) {
        codelists.get(name).codes().forEach(code -> clusters(code).add(name));
      }
    }
  }

  /** Whether entries of a cluster come by linkage instead of as codes. */
  boolean isLinked(String cluster) {
    return !codelists.containsKey(cluster);
  }

  long code(String cluster) {
    return codes.computeIfAbsent(cluster, name -> choose(name, codelists.get(name).codes()));
  }

  /** The clusters of the ruleset that an entry counts for. */
  Set<String> countsFor(String cluster) {
    return isLinked(cluster) ? Set.of(cluster) : clusters(code(cluster));
  }

  private Set<String> clusters(long code) {
    return clusters.computeIfAbsent(code, any -> new TreeSet<>());
  }

  private long choose(String cluster, Collection<Long> candidates) {
    Set<Long> sorted = new TreeSet<>(candidates);
    return sorted.stream()
        .filter(code -> isAlone(cluster, code))
        .findFirst()
        .orElseGet(() -> sorted.iterator().next());
  }

  private boolean isAlone(String cluster, long code) {
    return clusters.getOrDefault(code, Set.of()).stream().allMatch(cluster::equals);
  }
}
