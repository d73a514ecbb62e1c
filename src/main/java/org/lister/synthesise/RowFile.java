package org.lister.synthesise;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that rows are streamed to. */
interface RowFile extends Closeable {

  /**
   * Writes one row and says where it stands: its line in a text, where the header is line 1, or its
   * number in a Parquet file, from 1.
   */
  long write(List<? extends @Nullable Object> cells) throws IOException;
}
