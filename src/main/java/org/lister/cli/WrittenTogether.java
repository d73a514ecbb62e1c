package org.lister.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.domain.Stopped;
import org.lister.store.FinishedStage;
import org.lister.store.TableVersion;

/**
 * Tables that one stage writes belong together: it decides by some of them, such as the receipts of
 * extracts, what to do about the others. Taken back alone, a table would not be made up for.
 */
final class WrittenTogether {

  /** Of no stage of its own. */
  private static final String RESTORE = "restore";

  private final List<FinishedStage> stages;
  private final Map<String, String> stageOf = new HashMap<>();

  /**
   * @param stages all that the ledger has, the oldest first
   */
  WrittenTogether(List<FinishedStage> stages) {
    this.stages = List.copyOf(stages);
    for (FinishedStage stage : stages) {
      if (!stage.stage().equals(RESTORE)) {
        tables(stage).forEach(each -> stageOf.putIfAbsent(each.name(), stage.stage()));
      }
    }
  }

  /** Refuses to take tables back to versions that never stood beside each other. */
  void require(List<TableVersion> wanted) {
    wanted.stream()
        .map(each -> stageOf.getOrDefault(each.name(), ""))
        .distinct()
        .forEach(stage -> require(stage, wanted));
  }

  private void require(String stage, List<TableVersion> wanted) {
    List<TableVersion> own =
        wanted.stream().filter(each -> stage.equals(stageOf.get(each.name()))).toList();
    last(own)
        .ifPresent(
            moment -> {
              Map<String, Long> then = versions(stages.subList(0, moment + 1), stage);
              Map<String, Long> after = versions(stages, stage);
              own.forEach(each -> after.put(each.name(), each.version()));
              after.keySet().retainAll(then.keySet());
              if (!after.equals(then)) {
                throw refusal(stage, own, then);
              }
            });
  }

  /** When the last of these was written, as a place among the stages. */
  private Optional<Integer> last(List<TableVersion> versions) {
    for (int place = stages.size() - 1; place >= 0; place--) {
      if (tables(stages.get(place)).stream().anyMatch(versions::contains)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Of each table of a stage, after some stages have ended. */
  private Map<String, Long> versions(List<FinishedStage> ended, String stage) {
    Map<String, Long> versions = new TreeMap<>();
    for (FinishedStage each : ended) {
      tables(each).stream()
          .filter(written -> stage.equals(stageOf.get(written.name())))
          .forEach(written -> versions.put(written.name(), written.version()));
    }
    return versions;
  }

  private Stopped.Mistake refusal(
      String stage, List<TableVersion> wanted, Map<String, Long> together) {
    Map<String, Long> now = versions(stages, stage);
    List<String> all = new ArrayList<>();
    together.forEach(
        (table, version) -> {
          boolean isWanted = wanted.stream().anyMatch(each -> each.name().equals(table));
          if (isWanted || !version.equals(now.get(table))) {
            all.add(table + "@" + version);
          }
        });
    return new Stopped.Mistake(
        "Cannot take %s back like this: what %s writes belongs together. Say lister restore %s."
            .formatted(
                wanted.stream().map(TableVersion::name).sorted().collect(Collectors.joining(", ")),
                stage,
                String.join(" ", all)));
  }

  private static List<TableVersion> tables(FinishedStage stage) {
    return stage.ended().written().stream().filter(each -> each.version() >= 0).toList();
  }
}
