package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;

/**
 * The business rules of one area: fields, registers and indicators, all meant as of one set of
 * qualifying dates.
 *
 * @param name for example {@code DM}
 * @param version as its author counts, quoted wherever a figure is published
 * @param status whether the official text stands behind it
 */
public record Ruleset(
    String name,
    String service,
    String version,
    Status status,
    List<Field> fields,
    List<Register> registers,
    List<Indicator> indicators)
    implements Serializable {

  /** How far a ruleset can be trusted to say what its authority says. */
  public enum Status {
    VERIFIED,
    UNVERIFIED,
    PROPOSED
  }

  public Ruleset {
    fields = List.copyOf(fields);
    registers = List.copyOf(registers);
    indicators = List.copyOf(indicators);
  }
}
