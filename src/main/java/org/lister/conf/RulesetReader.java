package org.lister.conf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Unused;
import org.lister.domain.rules.Validity;

/**
 * Reads business rules, which a clinical informatician writes: one YAML file, or a file that names
 * its parts, each a file of its own for one area of care, all with the same names. Every problem is
 * found at once; a ruleset with problems must not be used.
 */
public final class RulesetReader {

  /** Never a way to another folder. */
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private final Clusters clusters;
  private final Problems problems;

  /**
   * @param clusters what rules may name: codelists, and what comes by linkage
   */
  public RulesetReader(Clusters clusters, Problems problems) {
    this.clusters = clusters;
    this.problems = problems;
  }

  /** A ruleset that stands in one file, whose name is given for the problems. */
  public Ruleset read(String file, String text) {
    return read(Setting.read(file, text, problems), name -> Setting.read(name, "", problems));
  }

  /**
   * Reads what stands at the root of a file.
   *
   * @param part opens a part by its name
   */
  public Ruleset read(Setting root, Function<String, Setting> part) {
    root.onlyKeys(
        "ruleset",
        "service",
        "version",
        "status",
        "valid",
        "maximum_points",
        "disjoint",
        "parts",
        "fields",
        "registers",
        "indicators");
    List<Setting> bodies = bodies(root, part);
    List<Field> fields = new FieldsReader(clusters).read(sections("fields", bodies));
    RegistersReader registers = new RegistersReader(KnownNames.of(fields));
    sections("registers", bodies).forEach(registers::read);
    IndicatorsReader indicators = new IndicatorsReader(registers.rules());
    sections("indicators", bodies).forEach(indicators::read);
    indicators.check();
    checkPoints(root.optional("maximum_points"), indicators.indicators());
    Ruleset ruleset = ruleset(root, fields, registers, indicators);
    new UnusedCheck(new Unused(ruleset)).warnIn(bodies);
    return ruleset;
  }

  private static Ruleset ruleset(
      Setting root, List<Field> fields, RegistersReader registers, IndicatorsReader indicators) {
    return new Ruleset(
        root.required("ruleset").text(),
        root.required("service").text(),
        root.required("version").text(),
        root.required("status").choice(Ruleset.Status.class, Ruleset.Status.UNVERIFIED),
        fields,
        registers.registers(),
        indicators.indicators(),
        validity(root.optional("valid")));
  }

  /** The file of a part, which lies in the ruleset's own folder. */
  static Path part(Path parts, String name) {
    return parts.resolve(name + ".yaml");
  }

  /** The root itself, and each of its parts. */
  private static List<Setting> bodies(Setting root, Function<String, Setting> part) {
    List<Setting> bodies = new ArrayList<>(List.of(root));
    for (Setting name : root.optional("parts").items()) {
      if (PART.matcher(name.text()).matches()) {
        bodies.add(part.apply(name.text()).onlyKeys("fields", "registers", "indicators"));
      } else {
        name.problem(
            "Cannot open a part of this name: it is not of letters, digits and hyphens. Write the name of a file beside, without .yaml.");
      }
    }
    for (String section : List.of("fields", "indicators")) {
      if (root.isThere() && sections(section, bodies).isEmpty()) {
        root.required(section);
      }
    }
    return bodies;
  }

  private static List<Setting> sections(String key, List<Setting> bodies) {
    return bodies.stream().map(body -> body.optional(key)).filter(Setting::isThere).toList();
  }

  private static void checkPoints(Setting maximum, List<Indicator> indicators) {
    int sum =
        indicators.stream()
            .map(Indicator::points)
            .filter(Objects::nonNull)
            .mapToInt(Indicator.Points::maximum)
            .sum();
    if (maximum.isThere() && maximum.number(sum) != sum) {
      maximum.problem(
          "Cannot pay %s points at most: those of the indicators add up to %d. Correct this number or theirs."
              .formatted(maximum.text(), sum));
    }
  }

  private static Validity validity(Setting valid) {
    if (!valid.isThere()) {
      return Validity.ALWAYS;
    }
    List<Setting> days = valid.items();
    if (days.size() != 2) {
      valid.problem(
          "Cannot read for which period ends this is valid: write the first and the last as [2025-04-01, 2026-03-31].");
      return Validity.ALWAYS;
    }
    LocalDate from = days.get(0).date(LocalDate.MIN);
    LocalDate to = days.get(1).date(LocalDate.MAX);
    if (to.isBefore(from)) {
      valid.problem("Cannot be valid from %s to %s: swap the two.".formatted(from, to));
    }
    return new Validity(from, to);
  }
}
