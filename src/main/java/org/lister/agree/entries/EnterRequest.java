package org.lister.agree.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lister.domain.Participation;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;

/**
 * What to enter.
 *
 * @param file URI of INDICATOR_VALUES
 * @param rulesets those of the service
 * @param practices those of the hierarchy
 * @param today the day on which it is entered, {@code at} in the practice's time zone
 * @param at when it is entered
 * @param destination URI of the folder that will hold the report of refused rows
 */
public record EnterRequest(
    String file,
    Origin origin,
    OnRefusal onRefusal,
    Service service,
    LocalDate periodEnd,
    List<Ruleset> rulesets,
    Set<String> practices,
    Participation participation,
    LocalDate today,
    Instant at,
    String destination) {

  public EnterRequest {
    rulesets = List.copyOf(rulesets);
    practices = Set.copyOf(practices);
  }

  /** What a refused row does to the others. */
  public enum OnRefusal {
    KEEP_THE_REST,
    REFUSE_ALL
  }

  /** Which rows of the table belong to this service and period. */
  String isOfThis() {
    return "service = '%s' AND period_end = DATE'%s'".formatted(service.code(), periodEnd);
  }

  /** The file's name, fit to stand in a path. */
  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
  }

  String report() {
    return String.join(
        "/", destination, service.code(), periodEnd.toString(), fileName(), "refused.csv");
  }
}
