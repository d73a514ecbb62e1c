package org.lister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lister.conf.EditionReader;
import org.lister.domain.rules.compare.Comparison;
import org.lister.domain.rules.compare.Editions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister rules compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what changed between two versions of a ruleset, of a codelist or of a whole"
            + " configuration, as Markdown.")
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
    Editions editions = EditionReader.read(before, after, options.conf(), options.service());
    options.voice().say("%s", Comparison.of(editions).markdown());
    return 0;
  }
}
