package org.lister.objectstore;

/** What becomes of a request on its way. */
enum Fate {
  /** It arrives, and so does its answer. */
  WELL,
  /** Nobody does anything: 503. */
  BUSY,
  /** What was asked is done, and nobody hears of it. */
  LOST,
  /** Half of the answer arrives. */
  CUT,
  /** It begins late, and goes on slowly. */
  SLOW,
  /** It is the last before nobody takes connections for a time. */
  LAST
}
