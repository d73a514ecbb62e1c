package org.lister.publish;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Disclosure;
import org.lister.domain.Service;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.protect.PackScope;

/**
 * What to publish and where.
 *
 * @param destination URI of the folder that will hold a folder a practice; one a service and period
 * @param rulesets those of the service, in the order in which a reader meets their indicators
 * @param practices the practice reference: {@code practice, practice_name, pcn, pcn_name, sub_icb,
 *     sub_icb_name, icb, icb_name, region, region_name, supplier}
 * @param meanings what a reason for a rejected row means, in words, by its code
 * @param codelists how many codelists come from which release, in words
 * @param configuration checksum of the configuration
 * @param software version of Lister
 */
public record PublishRequest(
    String destination,
    Service service,
    LocalDate periodEnd,
    List<Ruleset> rulesets,
    Dataset<Row> practices,
    Disclosure disclosure,
    Split split,
    Comparators comparators,
    Map<String, String> meanings,
    String codelists,
    String configuration,
    String software) {

  public PublishRequest {
    rulesets = List.copyOf(rulesets);
    meanings = Map.copyOf(meanings);
  }

  /** Whether a practice's pack holds a folder for each of its GPs too. */
  public enum Split {
    TOGETHER,
    BY_GP
  }

  /** Which release of comparators packs stand beside. */
  public enum Comparators {
    /** The current one; one is made when there is none. */
    CURRENT,
    NEW_RELEASE
  }

  PackScope scope() {
    return new PackScope(service.code(), periodEnd, titles(), categories(), disclosure);
  }

  private Map<String, Map<String, Integer>> categories() {
    Map<String, Map<String, Integer>> categories = new LinkedHashMap<>();
    for (Ruleset ruleset : rulesets) {
      for (Indicator indicator : ruleset.indicators()) {
        Map<String, Integer> names =
            categories.computeIfAbsent(indicator.code(), any -> new LinkedHashMap<>());
        indicator.rejections().forEach(each -> names.putIfAbsent(each.name(), each.category()));
      }
    }
    return categories;
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Ruleset ruleset : rulesets) {
      ruleset.indicators().forEach(each -> titles.put(each.code(), each.title()));
      ruleset.counted().stream()
          .filter(each -> each.prevalence() != null)
          .forEach(
              each ->
                  titles.put(
                      each.name(),
                      "Prevalence: %s, of %s"
                          .formatted(each.prevalence().title(), each.prevalence().list())));
    }
    return titles;
  }
}
