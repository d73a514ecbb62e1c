package org.lister.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of the rows of each practice: as many figures as there are practices. */
record RowCounts(Map<Key, FileCounts> files) {

  /** One file of one practice. */
  record Key(String practice, Content content) {}

  RowCounts {
    files = Map.copyOf(files);
  }

  static RowCounts of(List<PracticeTaken> practices) {
    Map<Key, FileCounts> files = new HashMap<>();
    for (PracticeTaken taken : practices) {
      files.put(new Key(taken.practice(), Content.PATIENTS), taken.patients());
      files.put(new Key(taken.practice(), Content.EVENTS), taken.events());
    }
    return new RowCounts(files);
  }

  FileCounts of(String practice, Content content) {
    return files.getOrDefault(new Key(practice, content), FileCounts.NONE);
  }

  boolean isSpotless(String practice) {
    return Arrays.stream(Content.values())
        .map(content -> of(practice, content).rows())
        .allMatch(rows -> rows.rejected() == 0 && rows.warnings() == 0);
  }

  IngestResult.Rows total() {
    return files.values().stream()
        .map(FileCounts::rows)
        .reduce(IngestResult.Rows.NONE, IngestResult.Rows::plus);
  }
}
