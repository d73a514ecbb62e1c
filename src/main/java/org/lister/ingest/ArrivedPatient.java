package org.lister.ingest;

import java.util.Comparator;
import java.util.Map;

/**
 * A row of patients that is good by itself.
 *
 * @param warns whether something is to be pointed out about it
 * @param said the cells that say something as they arrived, by Lister's names
 */
record ArrivedPatient(Patient patient, long line, boolean warns, Map<String, Object> said) {

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
