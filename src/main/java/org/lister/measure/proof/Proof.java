package org.lister.measure.proof;

import java.util.List;
import org.lister.domain.Problem;
import org.lister.domain.scenario.Scenarios;

/**
 * What the scenarios of one indicator showed.
 *
 * @param agreed how many scenarios ended in Spark and in the twin as expected
 * @param disagreements every difference, with file and line
 * @param coverage what the scenarios reached
 */
public record Proof(
    Scenarios scenarios, int agreed, List<Problem> disagreements, Coverage coverage) {

  public Proof {
    disagreements = List.copyOf(disagreements);
  }
}
