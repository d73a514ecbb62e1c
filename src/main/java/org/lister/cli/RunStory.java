package org.lister.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.store.AuditEntry;
import org.lister.store.AuditEntry.Event;
import org.lister.store.FinishedStage;

/**
 * A run as the ledger and the audit log tell it together: the ledger has what it finished, the
 * audit log what it began.
 */
record RunStory(String name, List<AuditEntry> entries, List<FinishedStage> finished) {

  /** How a run ended. */
  enum Status {
    FINISHED,
    FAILED,
    /** It began a stage and never said how that ended: it is still at work, or it died. */
    UNENDED;

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  RunStory {
    entries = List.copyOf(entries);
    finished = List.copyOf(finished);
  }

  /** The oldest first. */
  static List<RunStory> all(Workplace workplace) {
    Map<String, List<AuditEntry>> entries =
        workplace.auditLog().entries().stream().collect(Collectors.groupingBy(AuditEntry::run));
    Map<String, List<FinishedStage>> finished =
        workplace.tables().ledger().finished().stream()
            .collect(Collectors.groupingBy(FinishedStage::run));
    Map<String, RunStory> runs = new TreeMap<>();
    for (Map<String, ?> known : List.of(entries, finished)) {
      for (String run : known.keySet()) {
        runs.put(
            run,
            new RunStory(
                run, entries.getOrDefault(run, List.of()), finished.getOrDefault(run, List.of())));
      }
    }
    return List.copyOf(runs.values());
  }

  Status status() {
    if (entries.isEmpty()) {
      return Status.FINISHED;
    }
    return switch (entries.get(entries.size() - 1).event()) {
      case BEGAN -> Status.UNENDED;
      case FINISHED -> Status.FINISHED;
      case FAILED -> Status.FAILED;
    };
  }

  double seconds() {
    return finished.stream().mapToDouble(FinishedStage::seconds).sum();
  }

  long rows() {
    return finished.stream().mapToLong(FinishedStage::rows).sum();
  }

  double cpuSeconds() {
    return entries.stream().mapToDouble(AuditEntry::cpuSeconds).sum();
  }

  /** Each stage once, in the order in which it began; one that did not finish is marked. */
  List<String> stages() {
    Map<String, Event> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.stage(), entry.event()));
    finished.forEach(stage -> last.put(stage.stage(), Event.FINISHED));
    return last.entrySet().stream()
        .map(stage -> stage.getValue() == Event.FINISHED ? stage.getKey() : stage.getKey() + " (!)")
        .toList();
  }
}
