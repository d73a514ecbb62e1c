package org.lister.cli;

import java.util.List;
import org.lister.publish.PublishRequest.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister publish}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Hands each practice its pack: figures, comparators, data quality, receipt.")
final class PublishCommand extends StageCommand {

  @Option(names = "--by-gp", description = "Split each pack: a folder a GP as well.")
  private boolean byGp;

  @Mixin private final ReleaseOption release = new ReleaseOption();

  @Override
  List<Step> steps() {
    return List.of(new PublishStep(byGp ? Split.BY_GP : Split.TOGETHER, release.comparators()));
  }
}
