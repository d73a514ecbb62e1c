package org.lister.domain.rules.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Ruleset;

/**
 * One of the two versions that are compared.
 *
 * @param codelists by name, those of the rulesets and any other that is to be compared
 */
public record Edition(List<Ruleset> rulesets, Map<String, Codelist> codelists) {

  public Edition {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
  }

  /** The clusters that the rules ask about. */
  public Set<String> clusters() {
    return rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .flatMap(field -> field.extraction().clusters().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same with no other codelists than these. */
  public Edition withOnly(Set<String> clusters) {
    Map<String, Codelist> kept = new TreeMap<>(codelists);
    kept.keySet().retainAll(clusters);
    return new Edition(rulesets, kept);
  }

  /** The same with one more codelist, or with another one of its name. */
  public Edition with(Codelist codelist) {
    Map<String, Codelist> changed = new TreeMap<>(codelists);
    changed.put(codelist.name(), codelist);
    return new Edition(rulesets, changed);
  }
}
