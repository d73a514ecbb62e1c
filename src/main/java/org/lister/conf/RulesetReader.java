package org.lister.conf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Unknown;

/**
 * Reads business rules: a ruleset is one YAML file that a clinical informatician writes. Every
 * problem of the file is found at once; a ruleset with problems must not be used.
 */
public final class RulesetReader {

  private final Clusters clusters;
  private final Problems problems;

  /**
   * @param clusters what rules may name: codelists, and what comes by linkage
   */
  public RulesetReader(Clusters clusters, Problems problems) {
    this.clusters = clusters;
    this.problems = problems;
  }

  /**
   * @param file the name under which problems are reported
   */
  public Ruleset read(String file, String text) {
    return read(Setting.read(file, text, problems));
  }

  /** Reads what stands at the root of a file. */
  public Ruleset read(Setting root) {
    root.onlyKeys("ruleset", "service", "version", "status", "fields", "registers", "indicators");
    List<Field> fields = new FieldsReader(clusters).read(root.required("fields"));
    RulesReader rules = new RulesReader(KnownNames.of(fields));
    List<Register> registers = registers(root.optional("registers"), rules);
    return new Ruleset(
        root.required("ruleset").text(),
        root.required("service").text(),
        root.required("version").text(),
        root.required("status").choice(Ruleset.Status.class, Ruleset.Status.UNVERIFIED),
        fields,
        registers,
        indicators(root.required("indicators"), rules, names(registers)));
  }

  /** A register may be taken from one that stands above it, so that there can be no circle. */
  private static List<Register> registers(Setting setting, RulesReader rules) {
    List<Register> registers = new ArrayList<>();
    for (Map.Entry<String, Setting> entry : setting.entries().entrySet()) {
      Setting register = entry.getValue().onlyKeys("of", "rules");
      String of = of(register.optional("of"), names(registers));
      registers.add(new Register(entry.getKey(), of, rules.uncounted(register.required("rules"))));
    }
    return registers;
  }

  private static List<Indicator> indicators(
      Setting setting, RulesReader rules, Set<String> registers) {
    List<Indicator> indicators = new ArrayList<>();
    for (Map.Entry<String, Setting> entry : setting.entries().entrySet()) {
      indicators.add(indicator(entry.getKey(), entry.getValue(), rules, registers));
    }
    return indicators;
  }

  private static Indicator indicator(
      String code, Setting setting, RulesReader rules, Set<String> registers) {
    setting.onlyKeys("title", "of", "denominator", "numerator", "points", "thresholds");
    return new Indicator(
        code,
        setting.required("title").text(),
        of(setting.required("of"), registers),
        rules.counted(setting.required("denominator")),
        rules.uncounted(setting.required("numerator")),
        points(setting));
  }

  private static Indicator.@Nullable Points points(Setting setting) {
    Setting points = setting.optional("points");
    List<Setting> thresholds = setting.optional("thresholds").items();
    if (!points.isThere() && thresholds.isEmpty()) {
      return null;
    }
    if (!points.isThere() || thresholds.size() != 2) {
      setting.problem(
          "Cannot pay for this indicator: points go with two thresholds. Write for example 'points: 17' and 'thresholds: [35, 75]'.");
      return null;
    }
    int lower = thresholds.get(0).number(0);
    int upper = thresholds.get(1).number(100);
    if (lower < 0 || lower >= upper || upper > 100) {
      setting.problem(
          "Cannot use the thresholds %d and %d: they are per cents, the lower one first. Write for example 'thresholds: [35, 75]'."
              .formatted(lower, upper));
    }
    return new Indicator.Points(points.number(0), lower, upper);
  }

  private static String of(Setting setting, Set<String> registers) {
    String of = setting.text(Register.POPULATION);
    if (setting.isThere() && !registers.contains(of)) {
      setting.problem(Unknown.name("register", of, registers));
    }
    return of;
  }

  private static Set<String> names(List<Register> registers) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Register.POPULATION);
    registers.forEach(register -> names.add(register.name()));
    return names;
  }
}
