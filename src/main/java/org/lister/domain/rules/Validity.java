package org.lister.domain.rules;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The ends of periods for which a ruleset is written.
 *
 * @param from the first
 * @param to the last
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {

  /** Of a ruleset that names no year. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public boolean includes(LocalDate periodEnd) {
    return !periodEnd.isBefore(from) && !periodEnd.isAfter(to);
  }
}
