package org.lister.ingest;

import java.util.List;

/** What a run would do; nothing is written. */
public record IngestPlan(List<ExtractSeen> extracts) {

  public IngestPlan {
    extracts = List.copyOf(extracts);
  }
}
