package org.lister.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;
import org.lister.protect.Practices;
import org.lister.protect.StatementScope;

/**
 * Which statements to make and where.
 *
 * @param destination URI of the folder that will hold a folder a practice and a commissioner; one a
 *     service and period
 * @param practices codes of the practices whose statements to make; none for all, with the
 *     summaries of commissioners and the national file
 * @param rulesets those of the service, whose indicators they name
 * @param codelists how many codelists come from which release, in words
 * @param configuration checksum of the configuration
 * @param software version of Lister
 */
public record StatementsRequest(
    String destination,
    Set<String> practices,
    Service service,
    LocalDate periodEnd,
    List<Ruleset> rulesets,
    String codelists,
    String configuration,
    String software) {

  public StatementsRequest {
    practices = Set.copyOf(practices);
    rulesets = List.copyOf(rulesets);
  }

  StatementScope scope() {
    return new StatementScope(service.code(), periodEnd);
  }

  boolean isOfAll() {
    return practices.isEmpty();
  }

  Practices whose() {
    return isOfAll() ? Practices.all() : Practices.only(practices);
  }
}
