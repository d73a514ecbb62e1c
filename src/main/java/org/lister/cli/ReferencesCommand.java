package org.lister.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lister.conf.Configuration;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import org.lister.publish.PublishResult;
import org.lister.publish.References;
import org.lister.publish.ReferencesRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister references}. */
@Command(
    name = "references",
    mixinStandardHelpOptions = true,
    description =
        "Lists the rows of a practice's own extract behind each of its counts, by their lines, so"
            + " that it can check them in its clinical system.")
final class ReferencesCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      required = true,
      split = ",",
      description = "Practices that asked, such as X00001,X00002.")
  private Set<String> practices = new LinkedHashSet<>();

  @Override
  public Integer call() {
    for (String practice : practices) {
      if (!PracticeCode.isCode(practice)) {
        throw new Stopped.Mistake(
            "Cannot use the practice %s: it is no practice code. Write a code such as X00001."
                .formatted(practice));
      }
    }
    Configuration configuration = options.configuration();
    if (options.isDryRun()) {
      options.voice().say("references would write %s", configuration.settings().references());
      return 0;
    }
    Workplace workplace = Workplace.of(configuration, options.spark());
    new Witness(workplace, StageCommand.newRun())
        .looked("references", "the lists of " + String.join(", ", practices));
    PublishResult result = References.run(workplace.tables(), request(configuration));
    options
        .voice()
        .say(
            "%d practices, %,d bytes in %s",
            result.practices(), result.bytes(), configuration.settings().references());
    return 0;
  }

  private ReferencesRequest request(Configuration configuration) {
    return new ReferencesRequest(
        configuration.settings().references(),
        practices,
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        configuration.codelistReleases().toString(),
        configuration.checksum(),
        Software.version());
  }
}
