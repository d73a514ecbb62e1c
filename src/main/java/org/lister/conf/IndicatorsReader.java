package org.lister.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Indicator;

/** Reads indicators. */
final class IndicatorsReader {

  private final RulesReader rules;
  private final List<Indicator> indicators = new ArrayList<>();
  private final RejectionsCheck rejections = new RejectionsCheck();

  IndicatorsReader(RulesReader rules) {
    this.rules = rules;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  /** Reads the indicators of one file, after those of the files before. */
  void read(Setting section) {
    for (Map.Entry<String, Setting> entry : section.entries().entrySet()) {
      Indicator indicator = indicator(entry.getKey(), entry.getValue());
      if (indicators.stream().anyMatch(each -> each.code().equals(indicator.code()))) {
        entry
            .getValue()
            .problem(
                "Cannot use the code %s twice: another part has this indicator. Take one out."
                    .formatted(indicator.code()));
      }
      indicators.add(indicator);
      rejections.add(indicator, entry.getValue().optional("denominator").items());
    }
  }

  /** What only shows when all have been read. */
  void check() {
    rejections.check();
  }

  private Indicator indicator(String code, Setting setting) {
    setting.onlyKeys(
        "title", "of", "unverified", "denominator", "numerator", "points", "thresholds");
    RulesReader.requireName("indicator", code, setting);
    return new Indicator(
        code,
        setting.required("title").text(),
        rules.register(setting.required("of")),
        rules.counted(setting.required("denominator")),
        rules.uncounted(setting.required("numerator")),
        points(setting),
        RulesReader.question(setting));
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
}
