package org.lister.agree.entries;

import java.time.LocalDate;
import java.util.List;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;

/**
 * What to write.
 *
 * @param rulesets those of the service
 * @param file URI of the file to write
 */
public record ExportRequest(
    Service service, LocalDate periodEnd, List<Ruleset> rulesets, Which which, String file) {

  public ExportRequest {
    rulesets = List.copyOf(rulesets);
  }

  /** Which counts of a service and period. */
  public enum Which {
    /** What was entered; when nothing was, what was measured. */
    ENTERED_OR_ELSE_MEASURED,
    MEASURED
  }

  String isOfThis() {
    return "service = '%s' AND period_end = DATE'%s'".formatted(service.code(), periodEnd);
  }
}
