package org.lister.protect;

import java.time.LocalDate;
import java.util.List;
import org.lister.domain.Disclosure;
import org.lister.domain.rules.Indicator;

/**
 * What practice packs are about.
 *
 * @param service code of the service
 * @param periodEnd last day of the period
 * @param indicators those of the service, in the order in which a reader meets them
 * @param disclosure how comparators are controlled
 */
public record PackScope(
    String service, LocalDate periodEnd, List<Indicator> indicators, Disclosure disclosure) {

  public PackScope {
    indicators = List.copyOf(indicators);
  }
}
