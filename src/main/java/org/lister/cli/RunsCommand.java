package org.lister.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister runs}. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists all runs: when, how long, how many rows, what they cost, how they ended.",
    subcommands = RunsShowCommand.class)
final class RunsCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    Voice voice = options.voice();
    voice.say(
        "%-20s %-9s %9s %14s %12s  %s",
        "run", "status", "seconds", "rows", "CPU seconds", "stages");
    for (RunStory run : RunStory.all(workplace)) {
      voice.say(
          "%-20s %-9s %,9.1f %,14d %,12.1f  %s",
          run.name(),
          run.status().words(),
          run.seconds(),
          run.rows(),
          run.cpuSeconds(),
          String.join(", ", run.stages()));
    }
    return 0;
  }
}
