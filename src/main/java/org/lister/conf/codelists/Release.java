package org.lister.conf.codelists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Problems;

/**
 * What an authority handed out at one time.
 *
 * @param name for example {@code PCD reference sets}
 * @param version as its authority counts, for example {@code 20251001}
 * @param effective the first day for which it is meant
 */
public record Release(String name, String version, LocalDate effective) {

  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  /**
   * The release as a user names it.
   *
   * @param effective a day as {@code 2025-10-01}; null when the version is that day, as {@code
   *     20251001}
   */
  public static Release of(
      String name, String version, @Nullable String effective, Problems problems) {
    checkWord("--name", name, problems);
    checkWord("--version", version, problems);
    Optional<LocalDate> day = day(effective == null ? version : effective);
    if (day.isEmpty()) {
      problems.add(
          effective == null ? "--version" : "--effective",
          0,
          effective == null
              ? "Cannot tell from which day %s is meant: the version is no day. Add for example '--effective 2025-10-01'."
                  .formatted(version)
              : "Cannot read the day '%s': it is none. Write it as 2025-10-01."
                  .formatted(effective));
    }
    return new Release(name.strip(), version.strip(), day.orElse(NO_DATE));
  }

  /** A day written as 20251001 or 2025-10-01. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          LocalDate.parse(
              text,
              text.length() == 8
                  ? DateTimeFormatter.BASIC_ISO_DATE
                  : DateTimeFormatter.ISO_LOCAL_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A release is named in comment lines, so its name must fit in one. */
  private static void checkWord(String option, String word, Problems problems) {
    if (word.isBlank() || word.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          option,
          0,
          "Cannot use '%s': it is empty or more than a line. Write a few words."
              .formatted(word.strip()));
    }
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
