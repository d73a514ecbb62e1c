package org.lister.settle;

import java.util.List;

/** What was decided: a transition for each practice. */
public record DecideResult(List<Transition> taken) {
  public DecideResult {
    taken = List.copyOf(taken);
  }
}
