package org.lister.domain.quality;

import java.util.Optional;

/** What is said of something that is done or not done. */
public enum Flag {
  NO,
  YES;

  /** The flag that a number stands for: 1 for yes, 0 for no. */
  public static Optional<Flag> of(long number) {
    return number == 1 ? Optional.of(YES) : number == 0 ? Optional.of(NO) : Optional.empty();
  }

  public long number() {
    return ordinal();
  }
}
