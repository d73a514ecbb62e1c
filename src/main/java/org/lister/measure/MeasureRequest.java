package org.lister.measure;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;

/**
 * What to measure.
 *
 * @param rulesets those of the service, checked
 * @param codelists by name, of every cluster with codes that the rulesets use
 * @param practices the hierarchy: practice, pcn, sub_icb, icb, region
 */
public record MeasureRequest(
    Service service,
    List<Ruleset> rulesets,
    QualifyingDates dates,
    Map<String, Codelist> codelists,
    Dataset<Row> practices) {

  public MeasureRequest {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
  }
}
