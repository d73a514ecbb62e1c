package org.lister.ingest;

/**
 * How the cells of one of Lister's columns are understood, in whatever type they arrive. Cells that
 * say nothing are not read: they stay empty.
 */
interface Reading {

  /** A text without blanks around it. */
  void text(CharSequence cell, TypedRow row);

  /** A number that was never a floating one. */
  void whole(long cell, TypedRow row);

  /** A number with a decimal point, or one that may have lost digits. */
  void decimal(double cell, TypedRow row);

  /** Days since 1970. */
  void day(long cell, TypedRow row);
}
