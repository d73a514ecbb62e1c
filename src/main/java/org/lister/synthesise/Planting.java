package org.lister.synthesise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one defect is planted beside a patient. */
@FunctionalInterface
interface Planting {

  /** The rows to write; none where this patient does not suit. */
  List<List<@Nullable String>> rows(Life life);
}
