package org.lister.domain.quality;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * To how many decimals a factor is rounded before it is used, half up.
 *
 * @param decimals null for a factor that is used as it is
 */
public record Rounding(@Nullable Integer decimals) implements Serializable {

  public static final Rounding NONE = new Rounding(null);

  public static Rounding to(int decimals) {
    return new Rounding(decimals);
  }

  public Ratio of(Ratio exact) {
    return decimals == null ? exact : Ratio.of(exact.rounded(decimals));
  }

  @Override
  public String toString() {
    return decimals == null ? "unrounded" : "to %d decimals".formatted(decimals);
  }
}
