package org.lister.store;

import java.util.List;

/**
 * What decides whether a stage has anything to do: what it read last time, and under which rules.
 */
public record LastRun(List<TableVersion> read, String configuration, String software) {

  public LastRun {
    read = List.copyOf(read);
  }
}
