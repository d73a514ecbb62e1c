package org.lister.measure.engine;

/** A condition asked of a patient. */
interface Test {
  boolean holds(Patient patient);
}
