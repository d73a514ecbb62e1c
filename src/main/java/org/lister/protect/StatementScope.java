package org.lister.protect;

import java.time.LocalDate;

/**
 * What statements are about.
 *
 * @param service code of the service
 * @param periodEnd last day of the period
 */
public record StatementScope(String service, LocalDate periodEnd) {}
