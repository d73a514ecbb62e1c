package org.lister.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A practice's good rows of patients after they were compared with each other: one accepted row a
 * patient.
 *
 * <pre>
 *   line  patient  registered_from  named_gp
 *   2     A        2019-04-01       G1        accepted? no: PATIENT_CONFLICT
 *   3     A        2021-07-01       G2        accepted: the later registration
 *   4     A        2021-07-01       G2        MERGED: line 3 again
 * </pre>
 *
 * @param accepted by NHS number
 * @param conflicts by line
 * @param merged how many said the same as a row before them
 */
record SettledPatients(List<ArrivedPatient> accepted, List<ArrivedPatient> conflicts, int merged) {

  /** Settles rows that stand in the order of their file. */
  static SettledPatients of(List<ArrivedPatient> rows) {
    List<ArrivedPatient> different = different(rows);
    different.sort(ArrivedPatient.THE_ONE_TO_STAY_FIRST);
    List<ArrivedPatient> accepted = new ArrayList<>();
    List<ArrivedPatient> conflicts = new ArrayList<>();
    for (ArrivedPatient row : different) {
      boolean isFirst =
          accepted.isEmpty() || accepted.get(accepted.size() - 1).nhsNumber() != row.nhsNumber();
      (isFirst ? accepted : conflicts).add(row);
    }
    conflicts.sort(Comparator.comparingLong(ArrivedPatient::line));
    return new SettledPatients(accepted, conflicts, rows.size() - different.size());
  }

  /** The first of those that say the same. */
  private static List<ArrivedPatient> different(List<ArrivedPatient> rows) {
    Set<Patient> seen = new HashSet<>();
    List<ArrivedPatient> different = new ArrayList<>();
    for (ArrivedPatient row : rows) {
      if (seen.add(row.patient())) {
        different.add(row);
      }
    }
    return different;
  }
}
