package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lister.domain.Codelist;
import org.lister.domain.Stopped;
import org.lister.domain.Supplier;

/**
 * Which England to make up.
 *
 * @param practices how many practices
 * @param patientsPerPractice the average list
 * @param seed the same seed gives the same England, byte for byte
 * @param periodEnd last day of the period (PPED)
 * @param out URI of the folder to write to
 * @param form how extracts and episodes are written
 * @param suppliers profiles; practices take them in turn
 * @param codelists by name; the clusters that the metrics read must be among them
 * @param defects how much is wrong
 */
public record SynthesiseRequest(
    int practices,
    int patientsPerPractice,
    long seed,
    LocalDate periodEnd,
    String out,
    Form form,
    List<Supplier> suppliers,
    Map<String, Codelist> codelists,
    DefectRates defects) {

  private static final int MOST_PRACTICES = 9_999;

  /** How extracts and episodes are written. */
  public enum Form {
    /** Each supplier's own delimited text. */
    TEXT,
    /** The same cells under the same names in Parquet. */
    PARQUET
  }

  public SynthesiseRequest {
    suppliers = List.copyOf(suppliers);
    codelists = Map.copyOf(codelists);
    if (practices < 1 || practices > MOST_PRACTICES || patientsPerPractice < 20) {
      throw new Stopped.Mistake(
          "Cannot make up %d practices of %d patients: ask for 1 to %d practices of 20 or more."
              .formatted(practices, patientsPerPractice, MOST_PRACTICES));
    }
    if (suppliers.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot make up an England without suppliers. Add one to conf/suppliers.");
    }
    if (England.numbersNeeded(practices, patientsPerPractice) > MadeUpNumbers.COUNT) {
      throw new Stopped.Mistake(
          "Cannot make up so many people: there are only %d NHS numbers that begin with 9. Ask for fewer."
              .formatted(MadeUpNumbers.COUNT));
    }
  }
}
