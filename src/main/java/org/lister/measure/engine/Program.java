package org.lister.measure.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.Ruleset;

/**
 * All rulesets of a run, compiled to be asked of one patient after the other. Not for two threads
 * at once: every task compiles its own.
 */
public final class Program {

  private final ClusterIndex clusters;
  private final List<RulesetProgram> rulesets = new ArrayList<>();
  private final int slots;
  private final int fields;

  public Program(List<Ruleset> rulesets, QualifyingDates dates, ClusterIndex clusters) {
    this.clusters = clusters;
    Map<String, Double> days = new HashMap<>();
    dates.byName().forEach((name, date) -> days.put(name, Days.of(date)));
    RulesetProgram.Start start = new RulesetProgram.Start(0, 0);
    for (Ruleset ruleset : rulesets) {
      this.rulesets.add(new RulesetProgram(ruleset, days, clusters, start));
      start = start.after(ruleset);
    }
    this.slots = start.slot();
    this.fields = start.field();
  }

  /** A patient to fill and ask about, again and again. */
  public Patient patient() {
    return new Patient(clusters, slots, fields);
  }

  /** The outcome of each indicator of a ruleset, in its order; see {@code Outcome}. */
  public byte[] outcomes(Patient patient, int ruleset) {
    return rulesets.get(ruleset).outcomes(patient);
  }

  /** What a field of a ruleset gives under one of its names; NaN for null. */
  public double value(Patient patient, int ruleset, String name) {
    return rulesets.get(ruleset).value(patient, name);
  }

  /** Whether a condition about a ruleset's fields holds, for explanations. */
  public boolean holds(Patient patient, int ruleset, Condition condition) {
    return rulesets.get(ruleset).holds(patient, condition);
  }
}
