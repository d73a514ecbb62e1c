package org.lister.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of commands that need the folder of the configuration and nothing of a service. */
final class ConfOption {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "Folder of the configuration (default: conf beside bin).")
  private Path conf = CommonOptions.home().resolve("conf");

  Path folder() {
    return conf;
  }

  Voice voice() {
    return new Voice(Objects.requireNonNull(command).commandLine().getOut());
  }
}
