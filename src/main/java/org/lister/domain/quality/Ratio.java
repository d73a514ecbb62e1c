package org.lister.domain.quality;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction: nothing is rounded before somebody asks for a decimal.
 *
 * @param under above 0; the fraction is in its lowest terms
 */
public record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio>, Serializable {

  public static final Ratio ZERO = of(0);
  public static final Ratio ONE = of(1);

  public Ratio {
    if (under.signum() == 0) {
      throw new ArithmeticException("nothing can be divided by 0");
    }
    BigInteger common = over.gcd(under);
    BigInteger signed = under.signum() < 0 ? common.negate() : common;
    over = over.divide(signed);
    under = under.divide(signed);
  }

  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Ratio of(long over, long under) {
    return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.over.negate(), other.under));
  }

  public Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  /**
   * @throws ArithmeticException when the other is 0
   */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(over.multiply(other.under), under.multiply(other.over));
  }

  /** As a decimal of so many digits after the point, half up. */
  public BigDecimal rounded(int digits) {
    return new BigDecimal(over).divide(new BigDecimal(under), digits, RoundingMode.HALF_UP);
  }

  /** The largest whole number that is not above. */
  public long floor() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /** The smallest whole number that is not below. */
  public long ceiling() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** By cross-multiplication: no digit is lost where a threshold decides. */
  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  public boolean isAtLeast(Ratio other) {
    return compareTo(other) >= 0;
  }
}
