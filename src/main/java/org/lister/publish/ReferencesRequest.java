package org.lister.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;

/**
 * Whose counts to take apart, and where to.
 *
 * @param destination URI of the folder that will hold a folder a practice
 * @param practices codes of the practices that asked
 * @param codelists how many codelists come from which release, in words
 * @param configuration checksum of the configuration
 * @param software version of Lister
 */
public record ReferencesRequest(
    String destination,
    Set<String> practices,
    Service service,
    LocalDate periodEnd,
    List<Ruleset> rulesets,
    String codelists,
    String configuration,
    String software) {

  public ReferencesRequest {
    practices = Set.copyOf(practices);
    rulesets = List.copyOf(rulesets);
  }
}
