package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.domain.Codelist;

/**
 * What is wrong with clusters that may share no code, as sentences. A diagnosis and its resolution
 * that share one would begin and end on the same day, and the rules would answer by accident.
 */
public final class DisjointCheck {

  private static final int CODES_NAMED = 5;

  private final Map<String, Codelist> codelists;

  /** Two clusters that a ruleset keeps apart. */
  public record Pair(String one, String other) {}

  /**
   * @param codelists by name
   */
  public DisjointCheck(Map<String, Codelist> codelists) {
    this.codelists = Map.copyOf(codelists);
  }

  /** The problems of all pairs; none when no pair shares a code. */
  public List<String> problems(List<Pair> pairs) {
    return pairs.stream().flatMap(pair -> problems(pair).stream()).toList();
  }

  /** The problems of one pair. */
  public List<String> problems(Pair pair) {
    if (pair.one().equals(pair.other())) {
      return List.of(
          "Cannot keep %s apart from itself: the pair names it twice. Name two clusters."
              .formatted(pair.one()));
    }
    Codelist one = codelists.get(pair.one());
    Codelist other = codelists.get(pair.other());
    return one == null || other == null ? unknown(pair) : shared(one, other);
  }

  private List<String> unknown(Pair pair) {
    List<String> problems = new ArrayList<>();
    for (String name : List.of(pair.one(), pair.other())) {
      if (!codelists.containsKey(name)) {
        problems.add(Unknown.name("cluster", name, codelists.keySet()));
      }
    }
    return problems;
  }

  private static List<String> shared(Codelist one, Codelist other) {
    SortedMap<Long, String> shared = new TreeMap<>(one.terms());
    shared.keySet().retainAll(other.codes());
    return shared.isEmpty()
        ? List.of()
        : List.of(
            "Cannot tell %s from %s: both hold %s. Take each code out of one of the lists, or the pair out of 'disjoint'."
                .formatted(one.name(), other.name(), said(shared)));
  }

  private static String said(SortedMap<Long, String> codes) {
    String named =
        codes.entrySet().stream()
            .limit(CODES_NAMED)
            .map(each -> "%d (%s)".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    int more = codes.size() - CODES_NAMED;
    return more > 0 ? "%s and %d more".formatted(named, more) : named;
  }
}
