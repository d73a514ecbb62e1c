package org.lister.ingest;

import java.util.Comparator;

/**
 * A row of patients that is good by itself.
 *
 * @param warns whether something is to be pointed out about it
 */
record ArrivedPatient(Patient patient, long line, boolean warns) {

  /** A patient's rows together, the one that is to stay first: the later registration or line. */
  static final Comparator<ArrivedPatient> THE_ONE_TO_STAY_FIRST =
      Comparator.comparingLong(ArrivedPatient::nhsNumber)
          .thenComparing(
              Comparator.comparingInt((ArrivedPatient row) -> row.patient().registeredFrom())
                  .thenComparingLong(ArrivedPatient::line)
                  .reversed());

  long nhsNumber() {
    return patient.nhsNumber();
  }
}
