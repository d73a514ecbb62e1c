package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;

/** Who plays what: the diagnoses of a ruleset, and the parts of all other clusters. */
final class Cast {

  private final Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
  private final Map<String, Set<String>> bearers = new HashMap<>();
  private final Map<String, Map<String, Part>> parts = new HashMap<>();

  Cast(Rulebook book, Map<String, Diagnosis> published) {
    for (Register register : book.ruleset().registers()) {
      if (isNamed(register, book)) {
        name(asked(register.name(), book), published);
      }
    }
    for (Indicator indicator : book.ruleset().indicators()) {
      Set<String> diagnosed = new LinkedHashSet<>(asked(indicator.of(), book));
      diagnosed.retainAll(diagnoses.keySet());
      bearers.put(indicator.code(), diagnosed);
      Map<String, Part> others = Parts.of(indicator, book);
      others.keySet().removeAll(diagnoses.keySet());
      parts.put(indicator.code(), others);
    }
  }

  /** Whether patients of the population are put on it by what they have. */
  private static boolean isNamed(Register register, Rulebook book) {
    return register.of().equals(Register.POPULATION)
        && (register.prevalence() != null || isRoot(register, book));
  }

  private static boolean isRoot(Register register, Rulebook book) {
    return book.ruleset().indicators().stream()
            .anyMatch(indicator -> indicator.of().equals(register.name()))
        || book.ruleset().registers().stream()
            .anyMatch(other -> other.of().equals(register.name()));
  }

  private static Set<String> asked(String register, Rulebook book) {
    Set<String> asked = new LinkedHashSet<>();
    Parts.of(register, book)
        .forEach(
            (cluster, part) -> {
              if (part.kind() == Part.Kind.COMPANION) {
                asked.add(cluster);
              }
            });
    return asked;
  }

  private void name(Set<String> asked, Map<String, Diagnosis> published) {
    List<String> known = new ArrayList<>(asked);
    known.retainAll(published.keySet());
    known.forEach(cluster -> diagnoses.put(cluster, published.get(cluster)));
    if (known.isEmpty()) {
      asked.forEach(cluster -> diagnoses.putIfAbsent(cluster, Diagnosis.unknown(cluster)));
    }
  }

  Map<String, Diagnosis> diagnoses() {
    return diagnoses;
  }

  /** The diagnoses of which a patient of an indicator has one; none where everyone is asked. */
  Set<String> bearers(Indicator indicator) {
    return bearers.getOrDefault(indicator.code(), Set.of());
  }

  /** What else is written about a patient of an indicator. */
  Map<String, Part> parts(Indicator indicator) {
    return parts.getOrDefault(indicator.code(), Map.of());
  }
}
