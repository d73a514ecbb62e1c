package org.lister.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;
import org.lister.store.LastRun;

/**
 * What to measure.
 *
 * @param rulesets those of the service, checked
 * @param codelists by name, of every cluster with codes that the rulesets use
 * @param practices the hierarchy: practice, pcn, sub_icb, icb, region
 * @param before the last run under these very rules, codelists and software, so that what did not
 *     change since need not be worked out again
 */
public record MeasureRequest(
    Service service,
    List<Ruleset> rulesets,
    QualifyingDates dates,
    Map<String, Codelist> codelists,
    Dataset<Row> practices,
    Optional<LastRun> before) {

  public MeasureRequest {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
  }

  /** To be worked out whole. */
  public MeasureRequest(
      Service service,
      List<Ruleset> rulesets,
      QualifyingDates dates,
      Map<String, Codelist> codelists,
      Dataset<Row> practices) {
    this(service, rulesets, dates, codelists, practices, Optional.empty());
  }

  /** The same, of which a run before may stand in part. */
  public MeasureRequest since(Optional<LastRun> run) {
    return new MeasureRequest(service, rulesets, dates, codelists, practices, run);
  }
}
