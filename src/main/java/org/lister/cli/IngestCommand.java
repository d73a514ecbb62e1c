package org.lister.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Takes in the extracts of practices and the hospital episodes: good rows, and reasons for the rest.")
final class IngestCommand extends StageCommand {

  @Mixin private final LookOption look = new LookOption();

  @Override
  List<Step> steps() {
    return List.of(new IngestStep(look.look()), new HospitalStep(look.look()));
  }
}
