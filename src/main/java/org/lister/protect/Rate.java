package org.lister.protect;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Numerator over denominator in per cent with one decimal, half up. It is worked out in whole
 * numbers of tenths, so that no binary fraction tips a tie; it is null when nobody is in the
 * denominator or a figure is hidden.
 */
final class Rate {

  private Rate() {}

  static Column of(Column numerator, Column denominator) {
    Column twice = numerator.multiply(2000).plus(denominator);
    Column tenths = call_function("div", twice, denominator.multiply(2));
    return when(denominator.gt(0), tenths.cast("decimal(6,0)").divide(10).cast("decimal(5,1)"));
  }
}
