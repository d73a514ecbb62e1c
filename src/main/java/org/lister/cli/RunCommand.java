package org.lister.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lister.conf.Configuration;
import org.lister.conf.PaymentsReader;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.terms.Terms;
import org.lister.publish.PublishRequest.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "The whole journey: ingest, link, measure, publish; of a service that is paid also settle and"
            + " statements. What is up to date is not done again.")
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
        new UnlessRehearsal(new PublishStep(Split.TOGETHER, release.comparators())));
  }

  @Override
  List<Step> following(Workplace workplace, Path conf) {
    Configuration configuration = workplace.configuration();
    if (!isPaid(configuration.service().terms())) {
      return List.of();
    }
    PaymentParameters parameters =
        PaymentsReader.read(conf, configuration.service(), configuration.settings().periodEnd());
    return List.of(new SettleOfRun(parameters), new StatementsStep(Set.of()));
  }

  private static boolean isPaid(Terms terms) {
    return !terms.isTest()
        && terms.collection() != Terms.Collection.PARTICIPATION_ONLY
        && !(terms.scheme().indicators().isEmpty() && terms.scheme().items().isEmpty());
  }
}
