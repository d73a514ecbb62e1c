package org.lister.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.rules.Ruleset;
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

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Only the rules of this service, a file of conf/services.")
  private @Nullable String service;

  Path conf() {
    return conf;
  }

  /** The configuration of the service that was named, or of every service. */
  List<Configuration> configurations() {
    return service == null
        ? ConfigurationReader.readEveryService(conf)
        : List.of(ConfigurationReader.read(conf, read -> read.withService(service)));
  }

  /** The rulesets of these, each once. */
  static List<Ruleset> rulesets(List<Configuration> configurations) {
    return configurations.stream()
        .flatMap(configuration -> configuration.rulesets().stream())
        .distinct()
        .toList();
  }

  Voice voice() {
    return new Voice(Objects.requireNonNull(command).commandLine().getOut());
  }
}
