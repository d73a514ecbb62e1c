package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Codelist;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.Supplier;
import org.lister.domain.rules.Ruleset;

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
 * @param service whose rules the records are made up for; null for the twelve metrics of Individual
 *     GP Level Data as they are told backwards
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
    DefectRates defects,
    @Nullable ForService service) {

  private static final int MOST_PRACTICES = 9_999;

  /** How extracts and episodes are written. */
  public enum Form {
    /** Each supplier's own delimited text. */
    TEXT,
    /** The same cells under the same names in Parquet. */
    PARQUET
  }

  /**
   * A service whose rules the records are made up for.
   *
   * @param rulesets what it measures
   */
  public record ForService(Service service, List<Ruleset> rulesets, Truth truth) {
    public ForService {
      rulesets = List.copyOf(rulesets);
    }
  }

  /** Whether the plain twin works out, for everyone, what the rules say. */
  public enum Truth {
    WORKED_OUT,
    LEFT_OUT
  }

  /** An England for the twelve metrics of Individual GP Level Data. */
  public SynthesiseRequest(
      int practices,
      int patientsPerPractice,
      long seed,
      LocalDate periodEnd,
      String out,
      Form form,
      List<Supplier> suppliers,
      Map<String, Codelist> codelists,
      DefectRates defects) {
    this(
        practices,
        patientsPerPractice,
        seed,
        periodEnd,
        out,
        form,
        suppliers,
        codelists,
        defects,
        null);
  }

  /** The same people, with records made up for the rules of a service. */
  public SynthesiseRequest with(ForService wanted) {
    return new SynthesiseRequest(
        practices,
        patientsPerPractice,
        seed,
        periodEnd,
        out,
        form,
        suppliers,
        codelists,
        defects,
        wanted);
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
