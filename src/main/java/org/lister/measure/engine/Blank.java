package org.lister.measure.engine;

import java.util.BitSet;
import org.apache.commons.lang3.mutable.MutableBoolean;
import org.lister.domain.rules.Extraction.Registration;

/**
 * Somebody without any entry, who remembers what was looked at. What the rules say of the blank
 * patient without a look at the registration they say of everyone who has no entry in the clusters
 * they looked at, because nothing else went into their answer.
 */
final class Blank extends Patient {

  private final BitSet clusters = new BitSet();
  private final MutableBoolean wasIdentified = new MutableBoolean();

  Blank(ClusterIndex clusters, int slots, int fields) {
    super(clusters, slots, fields);
    forget();
  }

  /** Forgets what was worked out, so that it is looked at again. */
  void forget() {
    begin(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    wasIdentified.setFalse();
  }

  /** Whether the registration was looked at since. */
  boolean wasIdentified() {
    return wasIdentified.isTrue();
  }

  /** The clusters looked at, ever. */
  int[] clusters() {
    return clusters.stream().toArray();
  }

  @Override
  double item(Registration item) {
    wasIdentified.setTrue();
    return super.item(item);
  }

  @Override
  int size(int cluster) {
    clusters.set(cluster);
    return 0;
  }

  @Override
  boolean hasAny(int[] wanted) {
    for (int cluster : wanted) {
      clusters.set(cluster);
    }
    return false;
  }
}
