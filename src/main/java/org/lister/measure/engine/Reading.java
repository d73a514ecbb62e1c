package org.lister.measure.engine;

/** A number or day read off a patient's record; NaN for null. */
interface Reading {
  double of(Patient patient);
}
