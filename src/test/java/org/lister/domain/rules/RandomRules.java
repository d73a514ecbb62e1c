package org.lister.domain.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.twin.PlainPatient;

/**
 * Random rulesets and random patients of one seed, for tests that hold an engine against the plain
 * twin. Days come from a small universe around the bounds that rules use, so that boundaries are
 * hit often; the same seed gives the same rules and the same patients.
 */
public final class RandomRules {

  private static final List<LocalDate> PERIOD_ENDS =
      List.of(
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2026, 2, 28),
          LocalDate.of(2025, 12, 31));

  private static final Clusters CLUSTERS =
      new Clusters(Set.of("A_COD", "B_COD", "C_COD", "D_COD"), Set.of("LINKED"));

  private final long seed;
  private final QualifyingDates dates;

  public RandomRules(long seed) {
    this.seed = seed;
    this.dates =
        QualifyingDates.ofFinancialYearTo(PERIOD_ENDS.get(Math.floorMod(seed, PERIOD_ENDS.size())));
  }

  /** The dates for which the patients are made. */
  public QualifyingDates dates() {
    return dates;
  }

  /** The clusters that the rules name. */
  public Clusters clusters() {
    return CLUSTERS;
  }

  /** A ruleset that a reader would accept. */
  public Ruleset ruleset() {
    return new RandomRuleset(new Dice(new Random(seed)), CLUSTERS).make();
  }

  /** Members of the population: registered on the last day of the period, and alive. */
  public List<PlainPatient> patients(int number) {
    RandomPatients patients = new RandomPatients(new Dice(new Random(~seed)), CLUSTERS, dates);
    return IntStream.range(0, number).mapToObj(any -> patients.make()).toList();
  }
}
