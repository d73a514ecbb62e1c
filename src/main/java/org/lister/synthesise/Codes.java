package org.lister.synthesise;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lister.domain.Codelist;
import org.lister.domain.SnomedCode;
import org.lister.domain.Stopped;

/**
 * The codes that made-up records use. A code that two clusters share would put a patient where the
 * truth does not have them, so each cluster uses only codes of its own; of these a few plain ones.
 */
final class Codes implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int A_CLUSTER = 6;

  /**
   * Everyday words for hypertension, COPD, learning disability and dementia: the shortest terms of
   * these clusters are of rare things. Elsewhere the shortest terms are the plain ones.
   */
  private static final Set<Long> PLAIN =
      Set.of(
          38341003L,
          59621000L,
          13645005L,
          110359009L,
          86765009L,
          61152003L,
          40700009L,
          52448006L,
          26929004L,
          56267009L);

  private static final Comparator<Entry<Long, String>> PLAINEST =
      Comparator.comparing((Entry<Long, String> term) -> !PLAIN.contains(term.getKey()))
          .thenComparing(term -> term.getValue().length())
          .thenComparing(Entry::getKey);

  private final EnumMap<Cluster, long[]> byCluster;
  private final EnumMap<BloodTest, long[]> bloodTests;
  private final long[] known;

  private Codes(
      EnumMap<Cluster, long[]> byCluster, EnumMap<BloodTest, long[]> bloodTests, long[] known) {
    this.byCluster = byCluster;
    this.bloodTests = bloodTests;
    this.known = known;
  }

  static Codes from(Map<String, Codelist> codelists) {
    EnumMap<Cluster, long[]> byCluster = new EnumMap<>(Cluster.class);
    for (Cluster cluster : Cluster.values()) {
      byCluster.put(cluster, own(list(cluster, codelists), rivals(cluster, codelists)));
    }
    EnumMap<BloodTest, long[]> bloodTests = new EnumMap<>(BloodTest.class);
    for (BloodTest test : BloodTest.values()) {
      Optional.ofNullable(codelists.get(test.name()))
          .ifPresent(list -> bloodTests.put(test, own(list, rivals(codelists).toList())));
    }
    return new Codes(byCluster, bloodTests, known(codelists));
  }

  long one(Cluster cluster, Draw draw) {
    return draw.oneOf(byCluster.get(cluster));
  }

  long one(BloodTest test, Draw draw) {
    return draw.oneOf(bloodTests.get(test));
  }

  /** Blood tests that there is a codelist for. */
  List<BloodTest> bloodTests() {
    return List.copyOf(bloodTests.keySet());
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

  private static long[] known(Map<String, Codelist> codelists) {
    return codelists.values().stream()
        .flatMap(list -> list.codes().stream())
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }

  private static Codelist list(Cluster cluster, Map<String, Codelist> codelists) {
    Codelist list = codelists.get(cluster.name());
    if (list == null) {
      throw new Stopped.Mistake(
          "Cannot make up records: there is no codelist %s. Add it to conf/codelists."
              .formatted(cluster));
    }
    return list;
  }

  private static List<Codelist> rivals(Cluster cluster, Map<String, Codelist> codelists) {
    return Stream.of(Cluster.values())
        .filter(other -> !cluster.mayShareWith(other))
        .map(other -> list(other, codelists))
        .toList();
  }

  private static Stream<Codelist> rivals(Map<String, Codelist> codelists) {
    return Stream.of(Cluster.values()).map(cluster -> list(cluster, codelists));
  }

  private static long[] own(Codelist list, List<Codelist> rivals) {
    long[] codes =
        list.terms().entrySet().stream()
            .filter(
                term -> rivals.stream().noneMatch(rival -> rival.codes().contains(term.getKey())))
            .sorted(PLAINEST)
            .limit(A_CLUSTER)
            .mapToLong(Entry::getKey)
            .toArray();
    if (codes.length == 0) {
      throw new Stopped.Mistake(
          "Cannot make up records: codelist %s has no code of its own. Add one."
              .formatted(list.name()));
    }
    return codes;
  }
}
