package org.lister.synthesise;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lister.domain.Codelist;
import org.lister.domain.SnomedCode;
import org.lister.domain.Stopped;

/**
 * The codes that made-up records use. A code that two clusters share would put a patient where the
 * truth does not have them, so each cluster uses only codes of its own; of these the few with the
 * shortest terms, which are the plainest words of the field.
 */
final class Codes implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int A_CLUSTER = 6;
  private static final int OF_OTHER_LISTS = 40;

  private final EnumMap<Cluster, long[]> byCluster;
  private final long[] others;
  private final long[] known;

  private Codes(EnumMap<Cluster, long[]> byCluster, long[] others, long[] known) {
    this.byCluster = byCluster;
    this.others = others;
    this.known = known;
  }

  static Codes from(Map<String, Codelist> codelists) {
    EnumMap<Cluster, long[]> byCluster = new EnumMap<>(Cluster.class);
    for (Cluster cluster : Cluster.values()) {
      byCluster.put(cluster, own(cluster, codelists));
    }
    long[] known =
        codelists.values().stream()
            .flatMap(list -> list.codes().stream())
            .mapToLong(Long::longValue)
            .distinct()
            .sorted()
            .toArray();
    return new Codes(byCluster, others(codelists), known);
  }

  long one(Cluster cluster, Draw draw) {
    return draw.oneOf(byCluster.get(cluster));
  }

  /** A code of no metric; a blood pressure when there is no other codelist. */
  long everyday(Draw draw) {
    return others.length == 0 ? one(Cluster.BP_COD, draw) : draw.oneOf(others);
  }

  /** A valid code that is in no codelist. */
  long unknown(Draw draw) {
    while (true) {
      long stem = 77_000_000_000L + draw.between(0, 999_999);
      long code = stem * 10 + SnomedCode.checkDigit(stem);
      if (Arrays.binarySearch(known, code) < 0) {
        return code;
      }
    }
  }

  private static long[] own(Cluster cluster, Map<String, Codelist> codelists) {
    Codelist list = codelists.get(cluster.name());
    if (list == null) {
      throw new Stopped.Mistake(
          "Cannot make up records: there is no codelist %s. Add it to conf/codelists."
              .formatted(cluster));
    }
    List<Codelist> rivals = rivals(cluster, codelists).toList();
    return plainest(list, A_CLUSTER, rivals);
  }

  private static Stream<Codelist> rivals(Cluster cluster, Map<String, Codelist> codelists) {
    return Stream.of(Cluster.values())
        .filter(other -> !cluster.mayShareWith(other))
        .map(other -> codelists.get(other.name()))
        .filter(list -> list != null);
  }

  private static long[] plainest(Codelist list, int most, List<Codelist> rivals) {
    long[] codes =
        list.terms().entrySet().stream()
            .filter(
                term -> rivals.stream().noneMatch(rival -> rival.codes().contains(term.getKey())))
            .sorted(
                Comparator.comparingInt((Map.Entry<Long, String> term) -> term.getValue().length())
                    .thenComparing(Map.Entry::getKey))
            .limit(most)
            .mapToLong(Map.Entry::getKey)
            .toArray();
    if (codes.length == 0) {
      throw new Stopped.Mistake(
          "Cannot make up records: codelist %s has no code of its own. Add one."
              .formatted(list.name()));
    }
    return codes;
  }

  private static long[] others(Map<String, Codelist> codelists) {
    Set<Long> used = new java.util.HashSet<>();
    Stream.of(Cluster.values())
        .forEach(cluster -> used.addAll(codelists.get(cluster.name()).codes()));
    return codelists.values().stream()
        .flatMap(list -> list.terms().entrySet().stream())
        .filter(term -> !used.contains(term.getKey()))
        .sorted(
            Comparator.comparingInt((Map.Entry<Long, String> term) -> term.getValue().length())
                .thenComparing(Map.Entry::getKey))
        .mapToLong(Map.Entry::getKey)
        .distinct()
        .limit(OF_OTHER_LISTS)
        .toArray();
  }
}
