package org.lister.domain.quality;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lister.domain.terms.Span;

/**
 * Where a share would end if the year went on as it went: the numerator grows at the rate of the
 * days so far, against the denominator of now and no further than it.
 *
 * @param passed days of the period so far
 * @param all days of the period
 */
public record Projection(long passed, long all) implements Serializable {

  public static Projection of(Span period, LocalDate day) {
    return new Projection(days(period.from(), day), days(period.from(), period.to()));
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whole patients: whoever is not quite there does not count. */
  public Share of(Share now) {
    long grown = Ratio.of(now.numerator()).times(Ratio.of(all, passed)).floor();
    return new Share(Math.min(now.denominator(), grown), now.denominator());
  }
}
