package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The business rules of one area: fields, registers and indicators, all meant as of one set of
 * qualifying dates.
 *
 * @param name for example {@code DM}
 * @param version as its author counts, quoted wherever a figure is published
 * @param status whether the official text stands behind it
 * @param valid the periods for which it is written
 */
public record Ruleset(
    String name,
    String service,
    String version,
    Status status,
    List<Field> fields,
    List<Register> registers,
    List<Indicator> indicators,
    Validity valid)
    implements Serializable {

  /** A ruleset for any period. */
  public Ruleset(
      String name,
      String service,
      String version,
      Status status,
      List<Field> fields,
      List<Register> registers,
      List<Indicator> indicators) {
    this(name, service, version, status, fields, registers, indicators, Validity.ALWAYS);
  }

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

  /**
   * The registers that are counted: those with a prevalence, and the lists that these are measured
   * against. A patient's outcomes hold one number for each, after those of the indicators: 1 on the
   * register, 0 not.
   */
  public List<Register> counted() {
    Set<String> lists =
        registers.stream()
            .map(Register::prevalence)
            .filter(Objects::nonNull)
            .map(Prevalence::list)
            .collect(Collectors.toSet());
    return registers.stream()
        .filter(each -> each.prevalence() != null || lists.contains(each.name()))
        .toList();
  }

  /** The register of this name; nothing for the population, which is none. */
  public Optional<Register> register(String register) {
    return registers.stream().filter(each -> each.name().equals(register)).findFirst();
  }
}
