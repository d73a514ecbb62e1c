package org.lister.protect;

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
 * @param disclosure how comparators are controlled
 */
public record PackScope(
    String service, LocalDate periodEnd, Map<String, String> titles, Disclosure disclosure) {

  public PackScope {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
  }
}
