package org.lister.measure;

import java.util.List;
import org.lister.store.TableVersion;

/**
 * What the stage did.
 *
 * @param events on all shelves
 * @param patients registered patients whose outcomes were worked out
 * @param anew shelves that were worked out, of which {@code patients} are the patients
 * @param shelves all that hold patients
 * @param counts rows of the counts table
 */
public record MeasureResult(
    long events,
    long patients,
    int anew,
    int shelves,
    long counts,
    List<TableVersion> read,
    List<TableVersion> written) {

  public MeasureResult {
    read = List.copyOf(read);
    written = List.copyOf(written);
  }
}
