package org.lister.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lister.conf.ServiceCopy;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.terms.CopyRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lister agree copy-service}. */
@Command(
    name = "copy-service",
    mixinStandardHelpOptions = true,
    description =
        "Writes a service after another's, to be adjusted: conf/services/NEW.yaml, with its origin.")
final class CopyServiceCommand implements Callable<Integer> {

  @Mixin private final ConfOption options = new ConfOption();

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "The service that is copied, a file of conf/services.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The name of the new file.")
  private String to = "";

  @Option(
      names = "--commissioner",
      paramLabel = "CODE",
      required = true,
      description = "Whose service it will be: the code of a board, such as XI01, or ENG.")
  private String commissioner = "";

  @Option(
      names = "--code",
      paramLabel = "CODE",
      required = true,
      description = "The code of the new service, such as LCS02.")
  private String code = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      required = true,
      description = "The name of the new service.")
  private String name = "";

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Path conf = options.folder();
    ServiceCopy copy = new ServiceCopy(conf, from, to, code, name, commissioner);
    List<String> objections = objections(copy);
    if (!objections.isEmpty()) {
      throw new Stopped.Mistake(String.join("\n", objections));
    }
    if (dryRun) {
      options.voice().say("copy-service would write services/%s.yaml:", to);
      options.voice().say("%s", copy.text());
    } else {
      options.voice().say("%s: adjust it, then 'lister rules check'", copy.write());
    }
    return 0;
  }

  private List<String> objections(ServiceCopy copy) {
    Service origin = copy.origin();
    List<String> objections =
        new ArrayList<>(
            new CopyRule(
                    origin.code(),
                    origin.terms().commissioner(),
                    commissioner,
                    Acting.now(options.folder()))
                .objections());
    objections.addAll(copy.objections());
    return objections;
  }
}
