package org.lister.conf;

import java.util.Optional;
import java.util.function.Function;

/** Readings whose failure is already a sentence. */
final class Sentences {

  private Sentences() {}

  /** What a reading makes of the text here, or nothing once its complaint has been added. */
  static <T> Optional<T> reading(Setting setting, Function<String, T> reading) {
    if (!setting.isThere()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(setting.text()));
    } catch (IllegalArgumentException complaint) {
      setting.problem(complaint.getMessage());
      return Optional.empty();
    }
  }
}
