package org.lister.conf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lister.domain.Stopped;
import org.lister.domain.Tolerance;
import org.lister.domain.Tolerances;
import org.lister.domain.Tolerances.Levels;

/**
 * Reads {@code conf/reconcile.yaml}. It is no part of what figures are made of: other tolerances
 * leave every count as it is, so nothing is measured again for them.
 */
public final class TolerancesReader {

  private static final Levels STANDARD = Tolerances.standard().usual();

  private TolerancesReader() {}

  /**
   * @param folder the folder of the configuration
   * @param indicators those of the service: a tolerance for another one is a slip of the pen
   * @throws Stopped.Mistake with all problems, each with file and line
   */
  public static Tolerances read(Path folder, Set<String> indicators) {
    Path file = folder.toAbsolutePath().normalize().resolve("reconcile.yaml");
    Problems problems = new Problems();
    Tolerances tolerances =
        read(Setting.read(file.toString(), text(file, problems), problems), indicators);
    problems.stopIfAny();
    return tolerances;
  }

  static Tolerances read(Setting root, Set<String> indicators) {
    root.onlyKeys("england", "practice", "indicators");
    Levels usual = levels(root, STANDARD);
    Map<String, Levels> byIndicator = new LinkedHashMap<>();
    root.optional("indicators")
        .entries()
        .forEach((code, own) -> byIndicator.put(code, indicator(code, own, usual, indicators)));
    return new Tolerances(usual, byIndicator);
  }

  private static Levels indicator(String code, Setting own, Levels usual, Set<String> indicators) {
    if (!indicators.contains(code)) {
      own.problem(
          "Cannot set a tolerance for %s: the service has no such indicator. Use one of %s."
              .formatted(code, String.join(", ", indicators)));
    }
    return levels(own.onlyKeys("england", "practice"), usual);
  }

  private static Levels levels(Setting setting, Levels otherwise) {
    return new Levels(
        tolerance(setting.optional("england"), otherwise.england()),
        tolerance(setting.optional("practice"), otherwise.practice()));
  }

  /** A section says all of a tolerance: what it leaves out is 0. */
  private static Tolerance tolerance(Setting setting, Tolerance otherwise) {
    if (!setting.isThere()) {
      return otherwise;
    }
    setting.onlyKeys("percent", "patients");
    BigDecimal percent = setting.optional("percent").exact(BigDecimal.ZERO);
    int patients = setting.optional("patients").number(0);
    try {
      return Tolerance.of(percent, patients);
    } catch (IllegalArgumentException e) {
      setting.problem(e.getMessage());
      return otherwise;
    }
  }

  private static String text(Path file, Problems problems) {
    try {
      return Utf8.text(ConfFile.bytes(file), problem -> problems.add(file.toString(), 0, problem))
          .orElse("");
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return "";
    }
  }
}
