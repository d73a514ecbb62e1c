package org.lister.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.agree.Chosen;
import org.lister.domain.Stopped;
import picocli.CommandLine.Option;

/** The practices that a commissioner speaks of. */
final class ChosenOptions {

  private static final String ALL = "all";

  @Option(
      names = "--practices",
      paramLabel = "CODE",
      split = ",",
      description =
          "These practices, such as X00001,X00002; or all: every practice that you commission, those"
              + " left out for which the step is not open.")
  private @Nullable List<String> practices;

  @Option(
      names = "--icb",
      paramLabel = "CODE",
      description = "Every practice of this board, those left out for which the step is not open.")
  private @Nullable String icb;

  Chosen chosen() {
    if ((practices == null) == (icb == null)) {
      throw new Stopped.Mistake(
          "Cannot tell which practices are meant. Name them with --practices or with --icb, not with both.");
    }
    if (icb != null) {
      return Chosen.ofBoard(icb);
    }
    return List.of(ALL).equals(practices) ? Chosen.all() : Chosen.named(practices);
  }
}
