package org.lister.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
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
        "keep what is younger than %d days, current, published from, or decided upon"
            .formatted(keep.toDays()),
        "remove the other files of all tables");
  }

  @Override
  public Done run(Workplace workplace, String run) {
    List<TableVersion> needed =
        Stream.concat(published(workplace), decidedUpon(workplace)).distinct().toList();
    List<String> sentences = new ArrayList<>();
    for (TableName table : TableName.values()) {
      Vacuumed vacuumed = workplace.tables().vacuum(table, keep, needed);
      if (vacuumed.files() > 0) {
        sentences.add(
            "%s: %,d files removed, versions of %d days can be read"
                .formatted(table.folder(), vacuumed.files(), vacuumed.kept().toDays()));
      }
    }
    return new Done(0, needed, List.of(), sentences);
  }

  /** What the last results of each configuration were made from: those are what stands. */
  private static Stream<TableVersion> published(Workplace workplace) {
    Map<String, FinishedStage> last = new LinkedHashMap<>();
    for (FinishedStage stage : workplace.tables().ledger().finished()) {
      if (TOLD.contains(stage.stage())) {
        last.put(stage.stage() + stage.ended().configuration(), stage);
      }
    }
    return last.values().stream().flatMap(stage -> stage.ended().read().stream());
  }

  /** The figures that every step of an achievement speaks of, and what was written with them. */
  private static Stream<TableVersion> decidedUpon(Workplace workplace) {
    Set<TableVersion> figures =
        workplace
            .tables()
            .book(TableName.TRANSITIONS)
            .read()
            .rows()
            .where("figures >= 0")
            .select("figures")
            .distinct()
            .as(Encoders.LONG())
            .collectAsList()
            .stream()
            .map(version -> TableVersion.of(TableName.ACHIEVEMENTS, version))
            .collect(Collectors.toSet());
    return Stream.concat(
        figures.stream(),
        workplace.tables().ledger().finished().stream()
            .map(stage -> stage.ended().written())
            .filter(written -> written.stream().anyMatch(figures::contains))
            .flatMap(List::stream));
  }
}
