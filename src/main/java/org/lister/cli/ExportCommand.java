package org.lister.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lister.agree.entries.Export;
import org.lister.agree.entries.ExportRequest;
import org.lister.agree.entries.ExportRequest.Which;
import org.lister.agree.entries.ExportResult;
import org.lister.conf.Configuration;
import org.lister.conf.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lister export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes what was entered for a service and period as CQRS's INDICATOR_VALUES again, or what"
            + " was measured of each practice.")
final class ExportCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write: a path or a URI.")
  private String file = "";

  @Option(
      names = "--measured",
      description = "Write what was measured (default: only when nothing is entered).")
  private boolean measured;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    configuration.service().refuseOfTest("export");
    String uri = Places.uri(Path.of(""), file);
    if (options.isDryRun()) {
      options
          .voice()
          .say("export would write %s to %s", measured ? "what was measured" : "the entries", uri);
      return 0;
    }
    Workplace workplace = Workplace.of(configuration, options.spark());
    Witness witness = new Witness(workplace, StageCommand.newRun());
    witness.began("export");
    ExportResult result = Export.run(workplace.tables(), request(configuration, uri));
    String read = "version %d of the %s".formatted(result.read().version(), result.read().name());
    witness.looked("export", read + ", written to " + uri);
    options.voice().say("%,d rows of %s are in %s", result.rows(), read, uri);
    return 0;
  }

  private ExportRequest request(Configuration configuration, String uri) {
    return new ExportRequest(
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        measured ? Which.MEASURED : Which.ENTERED_OR_ELSE_MEASURED,
        uri);
  }
}
