package org.lister.conf;

import java.util.List;
import java.util.Map;
import org.lister.domain.AcsCondition;
import org.lister.domain.Codelist;
import org.lister.domain.Contract;
import org.lister.domain.Disclosure;
import org.lister.domain.Gates;
import org.lister.domain.Service;
import org.lister.domain.Supplier;
import org.lister.domain.rules.Ruleset;

/**
 * All that a run is told, read and checked.
 *
 * @param codelists by name
 * @param meanings codes of reasons in words
 * @param checksum SHA-256 over everything above: figures of the same checksum were made alike
 */
public record Configuration(
    Settings settings,
    Service service,
    List<Ruleset> rulesets,
    Map<String, Codelist> codelists,
    List<Supplier> suppliers,
    Contract contract,
    Gates gates,
    Disclosure disclosure,
    List<AcsCondition> acsConditions,
    Map<String, String> meanings,
    String checksum) {

  public Configuration {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
    suppliers = List.copyOf(suppliers);
    acsConditions = List.copyOf(acsConditions);
    meanings = Map.copyOf(meanings);
  }

  /** The same with other places. */
  public Configuration with(Settings other) {
    return new Configuration(
        other,
        service,
        rulesets,
        codelists,
        suppliers,
        contract,
        gates,
        disclosure,
        acsConditions,
        meanings,
        checksum);
  }
}
