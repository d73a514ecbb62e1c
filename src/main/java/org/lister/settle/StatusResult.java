package org.lister.settle;

import java.util.List;

/**
 * How far achievements have come.
 *
 * @param latest the last transition of each practice, by practice
 * @param history every transition of the practice that was asked for, in order
 */
public record StatusResult(List<Transition> latest, List<Transition> history) {
  public StatusResult {
    latest = List.copyOf(latest);
    history = List.copyOf(history);
  }
}
