package org.lister.agree.entries;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.lister.domain.terms.Span;

/**
 * What a row is held to.
 *
 * @param service code of the service: QUALITY_SERVICE is that, or that and a year such as QOF2324
 * @param practices those of the hierarchy
 * @param takingPart those that take part on the last day of the period
 * @param submitted the days on which data may have been submitted
 */
record EntryTerms(
    String service,
    LocalDate periodEnd,
    Set<String> practices,
    Set<String> takingPart,
    EntryFields fields,
    Span submitted,
    Permit permit)
    implements Serializable {

  boolean isOfService(String written) {
    return written.startsWith(service)
        && written.substring(service.length()).chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
