package org.lister.synthesise;

import java.io.Serializable;
import java.util.stream.DoubleStream;

/**
 * How much of a made-up England is wrong. Where a rate is above 0, each of its defects is there at
 * least once, however small England is.
 *
 * @param patients share of rows of patients that carry each defect of such a row
 * @param events share of rows of events that carry each defect of such a row
 * @param twoPractices share of people who are also on the list of another practice
 * @param episodes share of hospital episodes with each fault of an identifier: no NHS number, an
 *     invalid one, one that is on no list, another practice than the list's
 */
public record DefectRates(double patients, double events, double twoPractices, double episodes)
    implements Serializable {

  public DefectRates {
    if (DoubleStream.of(patients, events, twoPractices, episodes)
        .anyMatch(rate -> !(rate >= 0 && rate <= 0.1))) {
      throw new IllegalArgumentException("a defect's rate lies between 0 and 0.1");
    }
  }

  /** About one row of patients in eighty and one of events in two hundred. */
  public static DefectRates usual() {
    return new DefectRates(0.001, 0.0002, 0.01, 0.004);
  }

  public static DefectRates none() {
    return new DefectRates(0, 0, 0, 0);
  }
}
