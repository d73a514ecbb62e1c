package org.lister.ingest;

/** What can be wrong with an extract as a whole, in the order in which it is looked for. */
enum FileFault {
  SUPPLIER_UNKNOWN,
  PRACTICE_MALFORMED,
  PRACTICE_NOT_TAKING_PART,
  FILE_LINK,
  FILE_TWO,
  FILE_MISSING,
  FILE_NOT_AS_NAMED,
  FILE_TOO_LARGE,
  FILE_TRUNCATED,
  FILE_DAMAGED,
  FILE_ENCODING,
  FILE_EMPTY,
  COLUMN_MISSING,
  FILE_NO_ROWS,
  COLUMN_EXTRA;

  /** Whether the extract is refused for it; else it is a warning. */
  boolean refuses() {
    return this != COLUMN_EXTRA;
  }
}
