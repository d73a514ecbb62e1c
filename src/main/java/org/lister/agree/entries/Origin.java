package org.lister.agree.entries;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;

/** Where counts come from. */
public sealed interface Origin {

  /** As the table says it. */
  String source();

  /** Who brings them in. */
  Optional<Actor> broughtBy();

  /** Entered by the practice, or adjusted by its commissioner. */
  record ByHand(Actor actor, Commissioners commissioners) implements Origin {

    @Override
    public String source() {
      return "MANUAL";
    }

    @Override
    public Optional<Actor> broughtBy() {
      return Optional.of(actor);
    }
  }

  /**
   * Counts of another system, brought in by whoever runs Lister.
   *
   * @param actor null when nobody is named
   */
  record Imported(@Nullable Actor actor) implements Origin {

    @Override
    public String source() {
      return "IMPORTED";
    }

    @Override
    public Optional<Actor> broughtBy() {
      return Optional.ofNullable(actor);
    }
  }
}
