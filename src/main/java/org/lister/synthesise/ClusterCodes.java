package org.lister.synthesise;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lister.domain.Codelist;

/**
 * The codes that records made up for rules use: of each cluster a few, first those that no other
 * cluster of the rules has. Clusters may share codes, so that an entry can stand in several.
 */
final class ClusterCodes implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int A_CLUSTER = 6;

  private final Map<String, long[]> byCluster = new TreeMap<>();
  private final Map<Long, Set<String>> byCode = new HashMap<>();
  private final Set<String> read = new TreeSet<>();
  private final Set<String> linked = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();

  private ClusterCodes() {}

  /**
   * Codes of all codelists.
   *
   * @param read the clusters that rules read; one without a codelist comes by linkage
   */
  static ClusterCodes of(Set<String> read, Map<String, Codelist> codelists) {
    ClusterCodes codes = new ClusterCodes();
    for (String cluster : read) {
      if (codelists.containsKey(cluster)) {
        codes.read.add(cluster);
        codes.know(cluster, codelists.get(cluster));
      } else {
        codes.linked.add(cluster);
      }
    }
    codelists.values().forEach(list -> codes.choose(list));
    codes.others.addAll(codelists.keySet());
    codes.others.removeAll(read);
    return codes;
  }

  private void know(String cluster, Codelist list) {
    for (Long code : list.codes()) {
      byCode.computeIfAbsent(code, any -> new TreeSet<>()).add(cluster);
    }
  }

  private void choose(Codelist list) {
    byCluster.put(
        list.name(),
        list.terms().entrySet().stream()
            .sorted(
                Comparator.comparing((Entry<Long, String> term) -> clusters(term.getKey()).size())
                    .thenComparing(term -> term.getValue().length())
                    .thenComparing(Entry::getKey))
            .limit(A_CLUSTER)
            .mapToLong(Entry::getKey)
            .toArray());
  }

  boolean has(String cluster) {
    return byCluster.containsKey(cluster);
  }

  long one(String cluster, Draw draw) {
    return draw.oneOf(byCluster.get(cluster));
  }

  /** The clusters of the rules that a code stands in. */
  Set<String> clusters(long code) {
    return byCode.getOrDefault(code, Set.of());
  }

  /** Clusters of the rules that have codes. */
  Set<String> read() {
    return read;
  }

  /** Clusters of the rules whose entries come from hospital records. */
  Set<String> linked() {
    return linked;
  }

  /** Clusters that no rule reads. */
  Set<String> others() {
    return others;
  }
}
