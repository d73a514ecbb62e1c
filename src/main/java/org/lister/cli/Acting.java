package org.lister.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.conf.ActorsReader;
import org.lister.domain.Stopped;
import org.lister.domain.terms.Actor;

/** Finds out who acts: the environment names somebody whom the configuration knows. */
final class Acting {

  private static final String VARIABLE = "LISTER_ACTOR";

  private Acting() {}

  /** Who acts now; nobody when nobody is named. */
  static Optional<Actor> ifNamed(Path conf) {
    return named().isEmpty() ? Optional.empty() : Optional.of(now(conf));
  }

  /**
   * Who acts now.
   *
   * @param conf the folder of the configuration
   * @throws Stopped.Mistake when nobody is named, or somebody whom the configuration does not know
   */
  static Actor now(Path conf) {
    return of(named(), ActorsReader.read(conf));
  }

  /** The name for the audit log: who is named, or else the account that the process runs under. */
  static String name() {
    String named = named();
    return named.isEmpty() ? "account " + System.getProperty("user.name", "unknown") : named;
  }

  /** The property is for whoever starts Java without a shell; both are the operator's to set. */
  private static String named() {
    return System.getProperty(
        "lister.actor", Objects.requireNonNullElse(System.getenv(VARIABLE), ""));
  }

  static Actor of(@Nullable String name, Map<String, Actor> known) {
    if (name == null || name.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot tell who acts: %s is not set. Set it to a name of actors.yaml."
              .formatted(VARIABLE));
    }
    Actor actor = known.get(name);
    if (actor == null) {
      throw new Stopped.Mistake(
          "Cannot act as '%s': actors.yaml does not know this name. Add it there, or set %s to another."
              .formatted(name, VARIABLE));
    }
    return actor;
  }
}
