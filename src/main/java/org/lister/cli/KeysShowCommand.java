package org.lister.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lister.store.keys.NumberKeys.Held;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister keys show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints which data keys there are and under which master keys they are wrapped.")
final class KeysShowCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    List<Held> held = workplace.tables().keysHeld();
    if (held.isEmpty()) {
      options.voice().say("There are no data keys: NHS numbers are stored as they are.");
    }
    held.forEach(
        key ->
            options
                .voice()
                .say("%-20s %-20s under %s", key.table(), key.dataKey(), key.masterKey()));
    return 0;
  }
}
