package org.lister.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code lister link}. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "Joins hospital episodes to GP records by NHS number and reports how well that went.")
final class LinkCommand extends StageCommand {
  @Override
  List<Step> steps() {
    return List.of(new LinkStep());
  }
}
