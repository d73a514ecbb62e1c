package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lister restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Takes tables back to earlier versions, all of them or none; runs after it work on those."
            + " Nothing is lost: what they were before stays a version. Tables that one stage writes"
            + " go back together. Once an achievement is"
            + " Financially Approved, entries and figures of achievements do not go back.")
final class RestoreCommand extends StageCommand {

  @Parameters(
      paramLabel = "TABLE@VERSION",
      arity = "1..*",
      description =
          "Such as links@3 linkage@3; lister runs show names the versions that stood together.")
  private List<String> tables = new ArrayList<>();

  @Override
  List<Step> steps() {
    return List.of(new RestoreStep(tables.stream().map(TableAtVersion::of).toList()));
  }
}
