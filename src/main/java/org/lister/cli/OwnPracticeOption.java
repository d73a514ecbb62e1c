package org.lister.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.agree.Chosen;
import org.lister.domain.terms.Actor;
import picocli.CommandLine.Option;

/** The practice for which somebody answers. */
final class OwnPracticeOption {

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      description = "The practice that answers (default: the one for which you act).")
  private @Nullable String practice;

  Chosen chosen(Actor actor) {
    return Chosen.named(List.of(practice == null ? actor.organisation() : practice));
  }
}
