package org.lister.measure.engine;

/** Works a field out for a patient: up to three numbers into its slots, NaN for null. */
interface Extractor {
  void extract(Patient patient, int slot);
}
