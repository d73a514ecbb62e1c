package org.lister.cli;

import java.util.List;
import org.lister.publish.PublishRequest.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "The whole journey: ingest, link, measure, publish. What is up to date is not done again.")
final class RunCommand extends StageCommand {

  @Mixin private final LookOption look = new LookOption();

  @Mixin private final ReleaseOption release = new ReleaseOption();

  @Override
  List<Step> steps() {
    return List.of(
        new IngestStep(look.look()),
        new HospitalStep(look.look()),
        new LinkStep(),
        new MeasureStep(),
        new UnlessTest(new PublishStep(Split.TOGETHER, release.comparators())));
  }
}
