package org.lister.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lister.conf.Configuration;
import org.lister.conf.EditionReader;
import org.lister.conf.Settings;
import org.lister.domain.Stopped;
import org.lister.domain.rules.compare.Comparison;
import org.lister.domain.rules.compare.Editions;
import org.lister.measure.Compare;
import org.lister.measure.CompareResult;
import org.lister.store.TableName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister rules compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what changed between two versions of a ruleset, of a codelist or of a whole"
            + " configuration, as Markdown. With --out, both are measured over the tables that were"
            + " ingested there, and every count that moves is told; nothing is written.")
final class RulesCompareCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A ruleset (.yaml), a codelist (.csv) or a folder of a configuration.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "Its new version.")
  private Path after = Path.of("");

  @Override
  public Integer call() {
    if (options.isOutNamed()) {
      compareCounts(options.configuration());
    } else {
      tell(EditionReader.read(before, after, options.conf(), options.service()));
    }
    return 0;
  }

  private Comparison tell(Editions editions) {
    Comparison comparison = Comparison.of(editions);
    options.voice().say("%s", comparison.markdown());
    return comparison;
  }

  /** What is measured are the rules of one service, for its way of counting and its period. */
  private void compareCounts(Configuration configuration) {
    Settings settings = configuration.settings();
    Editions editions =
        EditionReader.read(before, after, options.conf(), Optional.of(settings.service()));
    if (tell(editions).isEmpty()) {
      return;
    }
    options.voice().say("## Counts of %s to %s", settings.service(), settings.periodEnd());
    options.voice().say("");
    if (options.isDryRun()) {
      options.voice().say("Would measure both versions over the tables below %s.", settings.out());
    } else {
      measure(editions, configuration);
    }
  }

  private void measure(Editions editions, Configuration configuration) {
    Workplace workplace = Workplace.of(configuration, options.spark());
    if (workplace.tables().version(TableName.PATIENTS).version() < 0) {
      throw new Stopped.Mistake(
          "Cannot count: no extract was ingested below %s. Run lister ingest with the same --out, or leave --out away to compare in words."
              .formatted(configuration.settings().out()));
    }
    int largestHidden = configuration.disclosure().largestHidden();
    CompareResult result =
        Compare.run(workplace.tables(), MeasureStep.request(workplace), editions, largestHidden);
    options.voice().say("%s", new MovesDocument(largestHidden).of(result));
  }
}
