package org.lister.publish;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.terms.Scheme;

/**
 * What a service pays for, in words, so that executors can say it.
 *
 * @param groups titles by code
 * @param titles of indicators and items by code
 * @param thresholds of indicators by code
 */
record PaidFor(
    Map<String, String> groups, Map<String, String> titles, Map<String, Thresholds> thresholds)
    implements Serializable {

  /** Per cent at or below which an indicator brings nothing, and at or above which all. */
  record Thresholds(String lower, String upper) implements Serializable {}

  static PaidFor of(Scheme scheme, Iterable<Ruleset> rulesets) {
    Map<String, String> groups = new LinkedHashMap<>();
    scheme.groups().forEach((code, group) -> groups.put(code, group.title()));
    Map<String, String> titles = new TreeMap<>();
    rulesets.forEach(
        ruleset -> ruleset.indicators().forEach(each -> titles.put(each.code(), each.title())));
    scheme.items().forEach((code, item) -> titles.put(code, item.title()));
    Map<String, Thresholds> thresholds = new TreeMap<>();
    scheme.indicators().values().stream()
        .filter(each -> each.kind() == Scheme.Kind.FRACTION)
        .forEach(each -> thresholds.put(each.code(), thresholds(each)));
    return new PaidFor(groups, titles, thresholds);
  }

  String group(String code) {
    return code.isEmpty() ? "Other indicators" : groups.getOrDefault(code, code);
  }

  /** Empty when nobody has put the indicator in words. */
  String title(String indicator) {
    return titles.getOrDefault(indicator, "");
  }

  /** Empty ones for a register, which brings all its points or none. */
  Thresholds thresholds(String indicator) {
    return thresholds.getOrDefault(indicator, new Thresholds("", ""));
  }

  private static Thresholds thresholds(Scheme.PaidIndicator indicator) {
    return new Thresholds(Words.plain(indicator.lower()), Words.plain(indicator.upper()));
  }
}
