package org.lister.cli;

import static org.apache.spark.sql.functions.col;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/** Takes tables back to earlier versions; they are seen together, when the ledger has the step. */
final class RestoreStep implements Step {

  /** Of which nothing changes once it is financially approved. */
  private static final Set<TableName> OF_ACHIEVEMENTS =
      EnumSet.of(
          TableName.ENTRIES,
          TableName.ACHIEVEMENTS,
          TableName.SETTLEMENTS,
          TableName.PREVALENCES,
          TableName.DIFFERENCES);

  /** Decisions and the ledger itself. */
  private static final Set<TableName> ONLY_ADDED_TO =
      EnumSet.of(TableName.RUNS, TableName.PARTICIPATION, TableName.TRANSITIONS);

  private final List<TableAtVersion> wanted;

  RestoreStep(List<TableAtVersion> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  @Override
  public String name() {
    return "restore";
  }

  /** Whoever asks wants it done. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    refuseOnlyAddedTo();
    refuseOfApproved(workplace);
    new WrittenTogether(workplace.tables().ledger().finished())
        .require(
            wanted.stream().map(each -> TableVersion.of(each.table(), each.version())).toList());
    return wanted.stream()
        .map(
            each ->
                "take %s back from version %d to %d"
                    .formatted(
                        each.table().folder(),
                        workplace.tables().version(each.table()).version(),
                        each.version()))
        .toList();
  }

  @Override
  public Done run(Workplace workplace, String run) {
    List<TableVersion> before =
        wanted.stream().map(each -> workplace.tables().version(each.table())).toList();
    List<String> sentences = plan(workplace);
    List<TableVersion> written =
        wanted.stream()
            .map(each -> workplace.tables().restore(each.table(), each.version()))
            .toList();
    return new Done(0, before, written, sentences);
  }

  private void refuseOnlyAddedTo() {
    wanted.stream()
        .map(TableAtVersion::table)
        .filter(ONLY_ADDED_TO::contains)
        .findFirst()
        .ifPresent(
            table -> {
              throw new Stopped.Mistake(
                  "Cannot take %s back: it is only ever added to. Leave it out."
                      .formatted(table.folder()));
            });
  }

  /** Rows of all practices, services and periods lie together, and go back together. */
  private void refuseOfApproved(Workplace workplace) {
    String tables =
        wanted.stream()
            .map(TableAtVersion::table)
            .filter(OF_ACHIEVEMENTS::contains)
            .map(TableName::folder)
            .collect(Collectors.joining(", "));
    if (tables.isEmpty()) {
      return;
    }
    approved(workplace)
        .ifPresent(
            practice -> {
              throw new Stopped.Mistake(
                  "Cannot take %s back: nothing changes of what is Financially Approved (%s). Settle again, which leaves that as it is."
                      .formatted(tables, practice));
            });
  }

  /** A practice with its service and period. */
  private static Optional<String> approved(Workplace workplace) {
    return workplace
        .tables()
        .book(TableName.TRANSITIONS)
        .read()
        .rows()
        .where(col("to_status").equalTo(AchievementStatus.FINANCIALLY_APPROVED.words()))
        .selectExpr("concat(practice, ' of ', service, ' to ', period_end)")
        .as(Encoders.STRING())
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst();
  }
}
