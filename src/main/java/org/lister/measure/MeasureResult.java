package org.lister.measure;

import java.util.List;
import org.lister.store.TableVersion;

/**
 * What the stage did.
 *
 * @param patients registered patients whose outcomes were worked out
 * @param counts rows of the counts table
 */
public record MeasureResult(
    long events, long patients, long counts, List<TableVersion> read, List<TableVersion> written) {

  public MeasureResult {
    read = List.copyOf(read);
    written = List.copyOf(written);
  }
}
