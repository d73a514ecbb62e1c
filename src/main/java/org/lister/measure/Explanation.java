package org.lister.measure;

import java.util.List;
import org.lister.domain.rules.Outcome;

/**
 * Why a patient stands where they stand in an indicator: for the operator inside the secure
 * environment, never for a file that leaves it. It names no patient.
 *
 * @param practice the list on which the patient counts
 * @param fields what each field that the indicator needs gives
 * @param steps every rule that was asked, in order
 */
public record Explanation(
    String practice, String gp, List<Given> fields, List<Step> steps, Outcome.Place place) {

  public Explanation {
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
  }

  /** What a field gives: its name, what it takes from the record, and the value said. */
  public record Given(String name, String taken, String value) {}

  /**
   * A rule that was asked: in which list, its number there, the question, the answer, what then.
   */
  public record Step(String list, int rule, String condition, boolean holds, String verdict) {}
}
