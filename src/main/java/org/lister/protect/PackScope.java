package org.lister.protect;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lister.domain.Disclosure;

/**
 * What practice packs are about.
 *
 * @param service code of the service
 * @param periodEnd last day of the period
 * @param titles the indicators and prevalences of the service by code, in the order in which a
 *     reader meets them, each in words
 * @param categories of the rejections of each indicator by their names: 1 to 6 for a personalised
 *     care adjustment, 0 for an exclusion
 * @param disclosure how comparators are controlled
 */
public record PackScope(
    String service,
    LocalDate periodEnd,
    Map<String, String> titles,
    Map<String, Map<String, Integer>> categories,
    Disclosure disclosure)
    implements Serializable {

  public PackScope {
    categories = Map.copyOf(categories);
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
  }
}
