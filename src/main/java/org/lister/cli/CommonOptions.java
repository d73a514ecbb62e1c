package org.lister.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.Places;
import org.lister.conf.Settings;
import org.lister.conf.TolerancesReader;
import org.lister.domain.Tolerances;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every stage has. */
final class CommonOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "Folder of the configuration (default: conf beside bin).")
  private Path conf = home().resolve("conf");

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Read gp, hospital and reference below this folder or URI.")
  private @Nullable String from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write tables and publications below this folder or URI.")
  private @Nullable String out;

  @Option(
      names = "--period-end",
      paramLabel = "DATE",
      description = "Last day of the period, such as 2026-03-31.")
  private @Nullable LocalDate periodEnd;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "The service to collect and measure: a file of conf/services.")
  private @Nullable String service;

  @Option(
      names = "--dry-run",
      description = "Say what would be read, computed and written, and do nothing.")
  private boolean dryRun;

  /** Where Lister is installed: the folder that holds bin and conf. */
  static Path home() {
    return Path.of(System.getProperty("lister.home", "")).toAbsolutePath();
  }

  boolean isDryRun() {
    return dryRun;
  }

  Path conf() {
    return conf;
  }

  /** The service that was named. */
  Optional<String> service() {
    return Optional.ofNullable(service);
  }

  /** Whether the user said under which folder the tables are. */
  boolean isOutNamed() {
    return out != null;
  }

  Voice voice() {
    return new Voice(Objects.requireNonNull(command).commandLine().getOut());
  }

  /** The configuration as the options change it. */
  Configuration configuration() {
    return ConfigurationReader.read(conf, this::changed);
  }

  private Settings changed(Settings read) {
    Settings settings = service == null ? read : read.withService(service);
    if (from != null) {
      settings = settings.withSource(Places.uri(Path.of(""), from));
    }
    if (out != null) {
      settings = settings.withOut(Places.uri(Path.of(""), out));
    }
    if (periodEnd != null) {
      settings = settings.withPeriodEnd(periodEnd);
    }
    return settings;
  }

  /** How far another source's counts may lie from those of these indicators. */
  Tolerances tolerances(Set<String> indicators) {
    return TolerancesReader.read(conf, indicators);
  }

  SparkSession spark() {
    return SparkOptions.session(conf.resolve("spark"));
  }
}
