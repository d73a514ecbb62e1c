package org.lister.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What every row of an extract is held to, whoever sent it.
 *
 * @param nhsNumbers the ranges of NHS numbers that the run accepts
 * @param earliestEvent no event may be older
 * @param valueRanges values that a living patient can have
 * @param knownCodes the codes of all codelists: others are kept, counted and pointed out
 */
public record Contract(
    NhsNumberRanges nhsNumbers,
    LocalDate earliestEvent,
    List<ValueRange> valueRanges,
    Set<Long> knownCodes)
    implements Serializable {

  public Contract {
    valueRanges = List.copyOf(valueRanges);
    knownCodes = Set.copyOf(knownCodes);
  }

  /** Which of an event's two values. */
  public enum Place {
    VALUE1,
    VALUE2
  }

  /**
   * The values that events of these codes can have, both ends included.
   *
   * @param name what is measured, for people
   */
  public record ValueRange(String name, Set<Long> codes, Place place, double lowest, double highest)
      implements Serializable {

    public ValueRange {
      codes = Set.copyOf(codes);
      if (lowest > highest) {
        throw new IllegalArgumentException(
            "Cannot accept values from %s to %s of %s".formatted(lowest, highest, name));
      }
    }
  }
}
