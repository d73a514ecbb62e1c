package org.lister.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code lister measure}. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description =
        "Works out every indicator of the service for every GP, practice and area, in one pass.")
final class MeasureCommand extends StageCommand {
  @Override
  List<Step> steps() {
    return List.of(new MeasureStep());
  }
}
