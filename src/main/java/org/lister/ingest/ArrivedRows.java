package org.lister.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in the order of the file, one at hand at a time. */
interface ArrivedRows extends Closeable {

  /** Opens a file from its beginning. */
  @FunctionalInterface
  interface Opening {
    ArrivedRows open() throws IOException;
  }

  /** Takes the next row in hand; false behind the last. */
  boolean next() throws IOException;

  /** The row at hand with its types; the same object for every row. */
  TypedRow typed();

  /** Line of the row at hand, the header is 1; row of a Parquet file from 1. */
  long line();

  /**
   * What a cell of the row at hand says as it arrived: a number where a number came, else a text;
   * null when it says nothing.
   */
  @Nullable Object said(int column);
}
