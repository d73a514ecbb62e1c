package org.lister.publish;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * An area beside a practice, with its figures by indicator.
 *
 * @param name as a page says it
 */
record AreaBeside(String name, Map<String, Figure> figures) implements Serializable {

  /** The area's figure beside one of the practice's own. */
  Optional<Figure> beside(Figure own) {
    return Optional.ofNullable(figures.get(own.indicator()));
  }
}
