package org.lister.domain;

import org.jspecify.annotations.Nullable;

/** How two sources stand to each other in one count. */
public enum Agreement {
  AGREES,
  WITHIN,
  DIFFERS,
  ONLY_OURS,
  ONLY_THEIRS;

  /**
   * @param ours null when Lister has no such count
   * @param theirs null when the other source has none; one of the two is there
   */
  public static Agreement of(@Nullable Long ours, @Nullable Long theirs, Tolerance tolerance) {
    if (theirs == null) {
      return ONLY_OURS;
    }
    if (ours == null) {
      return ONLY_THEIRS;
    }
    long apart = Math.abs(ours - theirs);
    if (apart == 0) {
      return AGREES;
    }
    return apart <= tolerance.beside(theirs) ? WITHIN : DIFFERS;
  }

  /** Whether both sources have the count. */
  public boolean isOfBoth() {
    return this == AGREES || this == WITHIN || this == DIFFERS;
  }

  /**
   * Whether somebody has to look: the counts are too far apart, or Lister lacks what another source
   * counts. What only Lister counts is no fault: a source may speak of fewer practices or fields.
   */
  public boolean isBroken() {
    return this == DIFFERS || this == ONLY_THEIRS;
  }
}
