package org.lister.agree;

import java.util.List;

/**
 * What a decision came to.
 *
 * @param decisions one a practice
 * @param leftOut practices that stand where the step cannot be taken
 */
public record AgreeResult(List<Decision> decisions, long leftOut) {

  public AgreeResult {
    decisions = List.copyOf(decisions);
  }
}
