package org.lister.domain.quality;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A number that payments follow from, and who says so.
 *
 * @param source where it was published, or why it is thought to be right
 */
public record Parameter(BigDecimal value, Standing standing, String source)
    implements Serializable {

  /** How far a number can be trusted. */
  public enum Standing {
    PUBLISHED,
    /** Worked out from published numbers. */
    DERIVED,
    NOT_CONFIRMED,
    MADE_UP;

    /** As a person writes it. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return "%s (%s: %s)".formatted(value.toPlainString(), standing.words(), source);
  }
}
