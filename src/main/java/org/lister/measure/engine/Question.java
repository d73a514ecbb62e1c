package org.lister.measure.engine;

/** A condition asked of a patient. */
interface Question {
  boolean holds(Patient patient);
}
