package org.lister.synthesise;

import java.io.Serializable;

/**
 * What was made up.
 *
 * @param patients rows of patients, those with defects included
 * @param events rows of events, those with defects included
 * @param episodes hospital episodes
 * @param defects rows of which the truth says that they carry a defect
 */
public record SynthesiseResult(
    long practices, long patients, long events, long episodes, long defects)
    implements Serializable {

  SynthesiseResult plus(SynthesiseResult other) {
    return new SynthesiseResult(
        practices + other.practices,
        patients + other.patients,
        events + other.events,
        episodes + other.episodes,
        defects + other.defects);
  }
}
