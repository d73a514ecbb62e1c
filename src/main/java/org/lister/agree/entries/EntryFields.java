package org.lister.agree.entries;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.terms.Scheme;

/**
 * The indicators of a service and the fields that each counts.
 *
 * @param rejections by indicator, the names under which its rules count rejections; an indicator
 *     without rules here has {@link #ANY}
 */
record EntryFields(Map<String, Set<String>> rejections) implements Serializable {

  static final String NUMERATOR = "Numerator";
  static final String DENOMINATOR = "Denominator";

  /** Said 1 or 0, of what is done or not done. */
  static final String FLAG = "Yes/No Flag";

  private static final String REGISTER = "register";

  /** Of an indicator that is not measured here, any short name of an adjustment is taken. */
  private static final Set<String> ANY = Set.of("*");

  private static final Pattern SHORT_NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

  static EntryFields of(Scheme scheme, List<Ruleset> rulesets) {
    Map<String, Set<String>> rejections = new HashMap<>();
    scheme.groups().values().stream()
        .flatMap(group -> group.registered().stream())
        .forEach(register -> rejections.put(register, ANY));
    scheme.indicators().keySet().forEach(indicator -> rejections.put(indicator, ANY));
    scheme.items().keySet().forEach(item -> rejections.put(item, ANY));
    rulesets.stream()
        .flatMap(ruleset -> ruleset.indicators().stream())
        .forEach(
            indicator ->
                rejections.put(
                    indicator.code(),
                    indicator
                        .rejections()
                        .map(Rule.Rejection::name)
                        .collect(Collectors.toUnmodifiableSet())));
    return new EntryFields(Map.copyOf(rejections));
  }

  boolean knows(String indicator) {
    return rejections.containsKey(indicator);
  }

  boolean takes(String indicator, String field) {
    Set<String> names = rejections.getOrDefault(indicator, Set.of());
    return field.equals(NUMERATOR)
        || field.equals(DENOMINATOR)
        || field.equals(FLAG)
        || isRegister(field)
        || names.contains(field)
        || (names.equals(ANY) && SHORT_NAME.matcher(field).matches());
  }

  private static boolean isRegister(String field) {
    String small = field.toLowerCase(Locale.ROOT);
    return small.equals(REGISTER) || small.endsWith(" " + REGISTER);
  }
}
