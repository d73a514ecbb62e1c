package org.lister.bench;

import picocli.CommandLine.Option;

/** What DuckDB is given of the machine. */
final class DuckOptions {

  @Option(
      names = "--memory",
      defaultValue = "8GB",
      description = "What DuckDB may take beside Java (default: ${DEFAULT-VALUE}).")
  private String memory = "8GB";

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Of DuckDB; Lister takes every core there is (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  String memory() {
    return memory;
  }

  int threads() {
    return threads;
  }
}
