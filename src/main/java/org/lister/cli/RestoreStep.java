package org.lister.cli;

import java.util.List;
import org.lister.store.TableVersion;

/** Takes tables back to earlier versions; they are seen together, when the ledger has the step. */
final class RestoreStep implements Step {

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
}
