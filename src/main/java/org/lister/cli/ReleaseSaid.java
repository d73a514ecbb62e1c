package org.lister.cli;

import org.lister.publish.PublishResult;
import org.lister.store.TableName;

/** What a person wants to know of the comparators that packs stand beside. */
final class ReleaseSaid {

  private ReleaseSaid() {}

  static String of(PublishResult result) {
    PublishResult.Comparators comparators = result.comparators();
    if (comparators == null || comparators.release() == 0) {
      return "comparators: none, since nothing is counted";
    }
    String release =
        "comparators: release %d, from counts version %d"
            .formatted(comparators.release(), comparators.counts());
    if (!comparators.written().isEmpty()) {
      return release + ", made now";
    }
    return comparators.counts() < counts(result)
        ? release
            + "; the counts are at version %d now: --new-release makes comparators of them"
                .formatted(counts(result))
        : release;
  }

  private static long counts(PublishResult result) {
    return result.read().stream()
        .filter(table -> table.name().equals(TableName.COUNTS.folder()))
        .mapToLong(table -> table.version())
        .findFirst()
        .orElse(-1);
  }
}
