package org.lister.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events of a practice are compared with: a row a patient, in the order of NHS numbers.
 * The accepted row where there is one, else a rejected one with an objection, so that a slip
 * elsewhere in the row does not bring events back that must not flow.
 */
final class KnownPatients {

  /** The place of a number that no row has. */
  static final int NOWHERE = NumberIndex.NOWHERE;

  private final NumberIndex places;
  private final Patient[] patients;
  private final boolean[] accepted;

  private KnownPatients(List<Patient> all, Map<Long, Patient> acceptedOnes) {
    this.patients = all.toArray(Patient[]::new);
    this.places = new NumberIndex(all.stream().mapToLong(Patient::nhsNumber).toArray());
    this.accepted = new boolean[patients.length];
    for (int place = 0; place < patients.length; place++) {
      accepted[place] = acceptedOnes.containsKey(patients[place].nhsNumber());
    }
  }

  /**
   * Of the rows of a practice.
   *
   * @param rejected rows that have an NHS number, right or wrong, and an objection
   */
  static KnownPatients of(List<Patient> accepted, List<Patient> rejected) {
    Map<Long, Patient> all = new HashMap<>();
    Map<Long, Patient> acceptedOnes = new HashMap<>();
    accepted.forEach(patient -> acceptedOnes.put(patient.nhsNumber(), patient));
    for (Patient patient : rejected) {
      all.merge(patient.nhsNumber(), patient, KnownPatients::withMoreObjection);
    }
    all.putAll(acceptedOnes);
    List<Patient> ordered = new ArrayList<>(all.values());
    ordered.sort(Comparator.comparingLong(Patient::nhsNumber));
    return new KnownPatients(ordered, acceptedOnes);
  }

  private static Patient withMoreObjection(Patient one, Patient other) {
    return Patient.BY_OBJECTION.compare(one, other) >= 0 ? one : other;
  }

  int count() {
    return patients.length;
  }

  /** The place of a patient among all, {@link #NOWHERE} when nobody has the number. */
  int place(long nhsNumber) {
    return places.of(nhsNumber);
  }

  long nhsNumber(int place) {
    return patients[place].nhsNumber();
  }

  boolean isAccepted(int place) {
    return accepted[place];
  }

  int dateOfBirth(int place) {
    return patients[place].dateOfBirth();
  }

  /**
   * Whether an event of that day lies behind an objection and before its withdrawal. One whose day
   * nobody can read may lie there: it is dropped as well.
   */
  boolean objectsTo(int place, int day) {
    Patient patient = patients[place];
    boolean isAfter = day > patient.objectionFrom();
    boolean isBefore = patient.objectionTo() == TypedRow.NO_DAY || day < patient.objectionTo();
    return patient.hasObjected() && (day == TypedRow.NO_DAY || (isAfter && isBefore));
  }
}
