package org.lister.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lister.store.Checksum;
import org.lister.store.TableVersion;
import org.lister.store.keys.NumberKeys.Held;

/** Wraps all data keys anew, in one step: before it the old master keys open them, after it new. */
final class RotateStep implements Step {

  @Override
  public String name() {
    return "rotate";
  }

  /** Whoever asks wants it done. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return List.of(
        "wrap %d data keys, now under %s, under the newest versions of the master keys %s"
            .formatted(
                workplace.tables().keysHeld().size(),
                masters(workplace.tables().keysHeld()),
                MasterKeys.names(workplace.configuration().settings().encryption())));
  }

  @Override
  public Done run(Workplace workplace, String run) {
    String before = masters(workplace.tables().keysHeld());
    List<Held> held = workplace.tables().rotateKeys();
    String name =
        "%s/_keys under %s"
            .formatted(workplace.configuration().settings().restricted(), masters(held));
    return new Done(
        0,
        List.of(),
        List.of(TableVersion.ofFile(name, Checksum.of(held.toString()))),
        List.of(
            "%d data keys are wrapped under %s, before under %s"
                .formatted(held.size(), masters(held), before)));
  }

  private static String masters(List<Held> held) {
    return held.isEmpty()
        ? "none"
        : held.stream().map(Held::masterKey).distinct().sorted().collect(Collectors.joining(", "));
  }
}
