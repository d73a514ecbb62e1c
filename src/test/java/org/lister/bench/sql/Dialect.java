package org.lister.bench.sql;

import org.lister.domain.rules.Value.Unit;

/** Where the SQL of two engines differs. Days are DATEs to both. */
interface Dialect {

  /** A day so many days, months or years later, or earlier when the amount is negative. */
  String shifted(String day, int amount, Unit unit);

  /** How many days lie between two days. */
  String daysBetween(String from, String to);

  /** The whole part of a quotient. */
  String wholeQuotient(String dividend, int divisor);

  /** All values of a group as a list. */
  String gathered(String value);

  /** The value that goes with the latest or the earliest day of a group. */
  String valueAt(Which which, String value, String day);

  /** A struct of day, value and second, in this order. */
  String reading(String day, String value, String second);

  /** The members of a list for which a condition about {@code entry} holds. */
  String filtered(String list, String condition);

  /** The largest or the smallest member of a list; null for an empty one. */
  String best(Which which, String list);

  /** How many members a list has; 0 for null. */
  String size(String list);

  /** How many different members a list has; 0 for null. */
  String sizeOfDistinct(String list);

  /** How many days can be chosen from a list so that each lies so many after the one before. */
  String spaced(String list, int days);

  /** Which end of a patient's days. */
  enum Which {
    FIRST,
    LAST
  }
}
