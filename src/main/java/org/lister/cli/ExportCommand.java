package org.lister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lister.agree.entries.Export;
import org.lister.agree.entries.ExportResult;
import org.lister.conf.Configuration;
import org.lister.conf.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes what was entered for a service and period as CQRS's INDICATOR_VALUES again.")
final class ExportCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write: a path or a URI.")
  private String file = "";

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    String uri = Places.uri(Path.of(""), file);
    if (options.isDryRun()) {
      options.voice().say("export would write the entries to %s", uri);
      return 0;
    }
    ExportResult result =
        Export.run(
            Workplace.of(configuration, options.spark()).tables(),
            configuration.service().code(),
            configuration.settings().periodEnd(),
            uri);
    options
        .voice()
        .say(
            "%,d rows of version %d of the entries are in %s",
            result.rows(), result.read().version(), uri);
    return 0;
  }
}
