package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;

/**
 * A numbered field of a ruleset and the names under which rules use it.
 *
 * <p>A field of entries gives its day under its own name ({@code DMLAT_DAT}). A field of values
 * gives {@code NAME_DAT} and {@code NAME_VAL}; a pair also {@code NAME_VAL2}. Any other field gives
 * its answer under its own name.
 */
public record Field(int number, String name, Extraction extraction) implements Serializable {

  /** The names that rules may use, day first. */
  public List<String> gives() {
    if (!(extraction instanceof Extraction.Pick pick)) {
      return List.of(name);
    }
    if (pick.source() instanceof Extraction.Source.Entries) {
      return List.of(name);
    }
    return pick.source() instanceof Extraction.Source.Pair
        ? List.of(name + "_DAT", name + "_VAL", name + "_VAL2")
        : List.of(name + "_DAT", name + "_VAL");
  }
}
