package org.lister.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a version of a table comes from: which stage wrote it, and what that stage had read, back
 * to the files that arrived.
 */
public final class Lineage {

  private final List<FinishedStage> stages;
  private final Set<TableVersion> told = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  private Lineage(List<FinishedStage> stages) {
    this.stages = stages;
  }

  /**
   * One step back.
   *
   * @param depth how many steps from the result, from 0
   * @param of what was written
   * @param by the stage that wrote it
   * @param files how many files that arrived it read
   */
  public record Link(int depth, TableVersion of, FinishedStage by, long files) {}

  /** The steps from a result back to the files, each version once. */
  public static List<Link> of(TableVersion result, Ledger ledger) {
    Lineage lineage = new Lineage(ledger.finished());
    lineage.follow(result, 0);
    return List.copyOf(lineage.links);
  }

  private void follow(TableVersion version, int depth) {
    if (!told.add(version)) {
      return;
    }
    writer(version)
        .ifPresent(
            stage -> {
              long files = stage.ended().read().stream().filter(TableVersion::isFile).count();
              links.add(new Link(depth, version, stage, files));
              stage.ended().read().stream()
                  .filter(each -> each.version() >= 0)
                  .forEach(each -> follow(each, depth + 1));
            });
  }

  /** A stage may build a table in steps, so what wrote a version wrote that one or a later. */
  private Optional<FinishedStage> writer(TableVersion version) {
    return stages.stream()
        .filter(
            stage ->
                stage.ended().written().stream()
                    .anyMatch(
                        each ->
                            each.name().equals(version.name())
                                && each.version() >= version.version()))
        .findFirst();
  }
}
