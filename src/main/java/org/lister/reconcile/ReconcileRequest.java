package org.lister.reconcile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Service;
import org.lister.domain.Tolerances;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/**
 * What to compare.
 *
 * @param file URI of the other source's counts
 * @param rulesets those of the service
 * @param practices the hierarchy: a column {@code practice} is enough
 * @param destination URI of the folder that will hold a folder a service, period and source
 */
public record ReconcileRequest(
    String file,
    Service service,
    LocalDate periodEnd,
    List<Ruleset> rulesets,
    Dataset<Row> practices,
    Tolerances tolerances,
    String destination) {

  public ReconcileRequest {
    rulesets = List.copyOf(rulesets);
  }

  Stream<Indicator> indicators() {
    return rulesets.stream().flatMap(ruleset -> ruleset.indicators().stream());
  }

  /** The names that each indicator counts rejections under. */
  Map<String, Set<String>> rejections() {
    Map<String, Set<String>> rejections = new LinkedHashMap<>();
    indicators()
        .forEach(
            indicator ->
                rejections.put(
                    indicator.code(),
                    indicator
                        .rejections()
                        .map(Rule.Rejection::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    return rejections;
  }

  /** The last day of the period as CQRS writes it. */
  String day() {
    return periodEnd.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
