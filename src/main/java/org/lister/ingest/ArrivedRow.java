package org.lister.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row under Lister's columns as it arrived, cells that say nothing null.
 *
 * @param practice whose folder it lay in
 * @param line of its file, the header is 1; row of a Parquet file from 1
 * @param isWhole whether it has as many cells as the header
 * @param cells in the order of the columns of its content: strings from text, whatever they are
 *     from Parquet
 */
record ArrivedRow(String practice, long line, boolean isWhole, @Nullable Object[] cells) {

  /** Cells that say something, by Lister's names. */
  Map<String, Object> said(Content content) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (int column = 0; column < cells.length; column++) {
      Object cell = cells[column];
      if (cell != null) {
        said.put(content.columns().get(column), cell instanceof Number ? cell : cell.toString());
      }
    }
    return said;
  }
}
