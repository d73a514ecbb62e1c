package org.lister.domain.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Money as a person reads it. */
public final class Pounds {

  private Pounds() {}

  /** To the penny, half up, such as {@code £1,234.56} or {@code -£0.50}. */
  public static String inWords(BigDecimal amount) {
    BigDecimal pennies = amount.setScale(2, RoundingMode.HALF_UP);
    String figure = String.format(Locale.UK, "£%,.2f", pennies.abs());
    return pennies.signum() < 0 ? "-" + figure : figure;
  }
}
