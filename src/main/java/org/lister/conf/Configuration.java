package org.lister.conf;

import java.util.List;
import java.util.Map;
import org.lister.domain.AcsCondition;
import org.lister.domain.Codelist;
import org.lister.domain.CodelistReleases;
import org.lister.domain.Contract;
import org.lister.domain.Disclosure;
import org.lister.domain.Gates;
import org.lister.domain.Problem;
import org.lister.domain.Service;
import org.lister.domain.Supplier;
import org.lister.domain.rules.Ruleset;

/**
 * All that a run is told, read and checked.
 *
 * @param codelists by name
 * @param meanings codes of reasons in words
 * @param warnings what is not wrong, but hardly meant
 * @param files SHA-256 over the files of the configuration
 * @param rules SHA-256 over those of them that say what is counted and what it brings: the service,
 *     its rulesets and the codelists
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
    List<Problem> warnings,
    String files,
    String rules) {

  public Configuration {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
    suppliers = List.copyOf(suppliers);
    acsConditions = List.copyOf(acsConditions);
    meanings = Map.copyOf(meanings);
    warnings = List.copyOf(warnings);
  }

  /** Of the configuration and the period: figures of the same checksum were made alike. */
  public String checksum() {
    return Fingerprint.of(files + settings.periodEnd() + settings.service());
  }

  /** Which releases the codelists come from, as a run says it. */
  public CodelistReleases codelistReleases() {
    return CodelistReleases.of(codelists.values());
  }
}
