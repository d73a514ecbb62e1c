package org.lister.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.compare.Editions;
import org.lister.domain.rules.compare.RenamedClusters;

/**
 * Two versions as rulesets of one run. A cluster that holds other codes before than after has two
 * names; one that is the same in both keeps its name, and its entries are kept once.
 */
final class BothVersions {

  private static final String BEFORE = "before ";
  private static final String AFTER = "after ";

  private final Editions editions;
  private final Set<String> differing;

  BothVersions(Editions editions) {
    this.editions = editions;
    this.differing = new HashSet<>();
    Map<String, Codelist> after = editions.after().codelists();
    editions
        .before()
        .codelists()
        .forEach(
            (name, list) -> {
              if (after.containsKey(name) && !after.get(name).codes().equals(list.codes())) {
                differing.add(name);
              }
            });
  }

  /** The old rulesets, then the new, with the codelists of both. */
  MeasureRequest request(MeasureRequest request) {
    Stream<Ruleset> before =
        editions.before().rulesets().stream()
            .map(each -> RenamedClusters.in(each, this::nameBefore))
            .map(each -> named(BEFORE, each));
    Stream<Ruleset> after = editions.after().rulesets().stream().map(each -> named(AFTER, each));
    Map<String, Codelist> codelists = new HashMap<>(editions.after().codelists());
    editions.before().codelists().forEach((name, list) -> codelists.put(nameBefore(name), list));
    return new MeasureRequest(
        request.service(),
        Stream.concat(before, after).toList(),
        request.dates(),
        codelists,
        request.practices());
  }

  private String nameBefore(String cluster) {
    return differing.contains(cluster) ? BEFORE + cluster : cluster;
  }

  private static Ruleset named(String version, Ruleset ruleset) {
    return new Ruleset(
        version + ruleset.name(),
        ruleset.service(),
        ruleset.version(),
        ruleset.status(),
        ruleset.fields(),
        ruleset.registers(),
        ruleset.indicators(),
        ruleset.valid());
  }
}
