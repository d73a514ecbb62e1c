package org.lister.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of commands that need the configuration and no data. */
final class RulesOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "Folder of the configuration (default: conf beside bin).")
  private Path conf = CommonOptions.home().resolve("conf");

  /** The folder of the configuration. */
  Path folder() {
    return conf;
  }

  Configuration configuration() {
    return ConfigurationReader.read(conf);
  }

  Voice voice() {
    return new Voice(Objects.requireNonNull(command).commandLine().getOut());
  }
}
