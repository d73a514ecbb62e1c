package org.lister.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code lister keys rotate}. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description =
        "Wraps the data keys of all tables under the newest versions of the master keys, and begins"
            + " new data keys for files to come. A second time is harmless.")
final class KeysRotateCommand extends StageCommand {

  @Override
  List<Step> steps() {
    return List.of(new RotateStep());
  }
}
