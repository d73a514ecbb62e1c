package org.lister.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.store.FinishedStage;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Vacuumed;

/** Removes what no version needs any more. */
final class VacuumStep implements Step {

  /** The stages whose results people hold in their hands. */
  private static final Set<String> TOLD = Set.of("publish", "statements", "settle");

  private final Duration keep;

  VacuumStep(Duration keep) {
    this.keep = keep;
  }

  @Override
  public String name() {
    return "vacuum";
  }

  /** The clock decides as well, so it is always looked at. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return List.of(
        "keep what is younger than %d days, current, or published from".formatted(keep.toDays()),
        "remove the other files of all tables");
  }

  @Override
  public Done run(Workplace workplace, String run) {
    List<TableVersion> published = published(workplace);
    List<String> sentences = new ArrayList<>();
    for (TableName table : TableName.values()) {
      Vacuumed vacuumed = workplace.tables().vacuum(table, keep, published);
      if (vacuumed.files() > 0) {
        sentences.add(
            "%s: %,d files removed, versions of %d days can be read"
                .formatted(table.folder(), vacuumed.files(), vacuumed.kept().toDays()));
      }
    }
    return new Done(0, published, List.of(), sentences);
  }

  /** What the last results of each configuration were made from: those are what stands. */
  private static List<TableVersion> published(Workplace workplace) {
    Map<String, FinishedStage> last = new LinkedHashMap<>();
    for (FinishedStage stage : workplace.tables().ledger().finished()) {
      if (TOLD.contains(stage.stage())) {
        last.put(stage.stage() + stage.ended().configuration(), stage);
      }
    }
    return last.values().stream().flatMap(stage -> stage.ended().read().stream()).toList();
  }
}
