package org.lister.link;

import java.util.List;
import org.lister.store.TableVersion;

/**
 * What the stage did.
 *
 * @param episodes hospital episodes looked at
 * @param matched those with a GP record of the same NHS number
 * @param elsewhere those matched only to a patient of another practice than the episode names
 */
public record LinkResult(
    long episodes,
    long matched,
    long elsewhere,
    List<TableVersion> read,
    List<TableVersion> written) {

  public LinkResult {
    read = List.copyOf(read);
    written = List.copyOf(written);
  }
}
