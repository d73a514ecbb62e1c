package org.lister.synthesise;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Ruleset;
import org.lister.synthesise.SynthesiseRequest.Truth;

/**
 * What a service wants to know, for tasks to make up records about.
 *
 * @param code of the service
 * @param objections what becomes of events after a Type 1 objection
 */
record Demand(
    String code,
    List<Ruleset> rulesets,
    QualifyingDates dates,
    Attribution attribution,
    Objections objections,
    ClusterCodes codes,
    Truth truth)
    implements Serializable {

  /** What becomes of events after a Type 1 objection. */
  enum Objections {
    UPHELD,
    NOT_UPHELD
  }

  static @Nullable Demand of(SynthesiseRequest request) {
    SynthesiseRequest.ForService wanted = request.service();
    if (wanted == null) {
      return null;
    }
    return new Demand(
        wanted.service().code(),
        wanted.rulesets(),
        QualifyingDates.ofFinancialYearTo(request.periodEnd()),
        wanted.service().attribution(),
        wanted.service().upholdsTypeOneObjections() ? Objections.UPHELD : Objections.NOT_UPHELD,
        ClusterCodes.of(clusters(wanted.rulesets()), request.codelists()),
        wanted.truth());
  }

  /** The clusters that rules read. */
  private static Set<String> clusters(List<Ruleset> rulesets) {
    Set<String> clusters = new TreeSet<>();
    rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .forEach(field -> clusters.addAll(field.extraction().clusters()));
    return clusters;
  }
}
