package org.lister.protect;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * To the nearest multiple, a tie upwards. It keeps order: a numerator never comes to exceed its
 * denominator.
 */
record Rounding(int multiple) {

  Column of(Column count) {
    Column twice = count.multiply(2).plus(multiple);
    return call_function("div", twice, lit(2 * multiple)).multiply(multiple);
  }
}
