package org.lister.conf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lister.domain.Stopped;

/** What two versions are versions of. */
enum EditionKind {
  CONFIGURATION("a folder of a configuration"),
  RULESET("a ruleset"),
  CODELIST("a codelist");

  private final String said;

  EditionKind(String said) {
    this.said = said;
  }

  /**
   * What both are.
   *
   * @throws Stopped.Mistake when either is nothing that can be compared, or they are two things
   */
  static EditionKind of(Path before, Path after) {
    List<String> faults = new ArrayList<>();
    Optional<EditionKind> old = of(before, faults);
    Optional<EditionKind> now = of(after, faults);
    if (old.isEmpty() || now.isEmpty()) {
      throw new Stopped.Mistake(String.join("\n", faults));
    }
    if (!old.equals(now)) {
      throw new Stopped.Mistake(
          "Cannot compare %s with %s: the first is %s and the second %s. Name two of a kind."
              .formatted(before, after, old.get().said, now.get().said));
    }
    return old.get();
  }

  /** A file's name without its ending. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Optional<EditionKind> of(Path path, List<String> faults) {
    if (!Files.exists(path)) {
      faults.add("Cannot compare %s: it is not there. Name a file or a folder.".formatted(path));
      return Optional.empty();
    }
    Optional<EditionKind> kind = kind(path);
    if (kind.isEmpty()) {
      faults.add(
          "Cannot compare %s: it is neither a ruleset (.yaml), nor a codelist (.csv), nor a folder with lister.yaml. Name one of these."
              .formatted(path));
    }
    return kind;
  }

  private static Optional<EditionKind> kind(Path path) {
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve("lister.yaml"))
          ? Optional.of(CONFIGURATION)
          : Optional.empty();
    }
    String name = path.getFileName().toString();
    if (name.endsWith(".csv")) {
      return Optional.of(CODELIST);
    }
    return name.endsWith(".yaml") ? Optional.of(RULESET) : Optional.empty();
  }
}
