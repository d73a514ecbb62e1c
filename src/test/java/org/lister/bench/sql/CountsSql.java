package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.MeasureRequest;

/** The counts of each field of each indicator: first of every GP, then of every area. */
final class CountsSql {

  private final List<CountColumn> columns = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** The counts of a ruleset's indicators and of the prevalence of its registers. */
  void add(Ruleset ruleset) {
    Names outcomes = new Names(ruleset);
    ruleset.indicators().forEach(each -> add(each, outcomes.outcome(each)));
    for (Register register : ruleset.registers()) {
      if (register.prevalence() != null) {
        String on = outcomes.register(register.name());
        add(register.name(), "register", on);
        add(register.name(), "numerator", on);
        add(register.name(), "denominator", outcomes.register(register.prevalence().list()));
      }
    }
  }

  /** The size of the list. */
  void addList() {
    add("LIST", "patients", "true");
  }

  private void add(Indicator indicator, String column) {
    Map<String, TreeSet<Integer>> fields = new LinkedHashMap<>();
    for (String field : List.of("register", "denominator", "numerator")) {
      fields.put(field, new TreeSet<>());
    }
    for (Outcome outcome : Outcome.of(indicator)) {
      fieldsOf(outcome)
          .forEach(
              field -> fields.computeIfAbsent(field, any -> new TreeSet<>()).add(outcome.number()));
    }
    fields.forEach((field, numbers) -> add(indicator.code(), field, among(column, numbers)));
  }

  static Stream<String> fieldsOf(Outcome outcome) {
    return switch (outcome.place()) {
      case OUTSIDE -> Stream.of();
      case EXCLUDED ->
          Stream.concat(
              Stream.of("register"),
              Stream.ofNullable(outcome.rejection()).map(Rule.Rejection::name));
      case DENOMINATOR -> Stream.of("register", "denominator");
      case NUMERATOR -> Stream.of("register", "denominator", "numerator");
    };
  }

  private static String among(String column, TreeSet<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "false";
    }
    if (numbers.last() - numbers.first() + 1 == numbers.size()) {
      return "%s BETWEEN %d AND %d".formatted(column, numbers.first(), numbers.last());
    }
    return numbers.stream()
        .map(Objects::toString)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }

  private void add(String indicator, String field, String condition) {
    String name = names.computeIfAbsent(condition, any -> "count" + names.size());
    columns.add(new CountColumn(indicator, field, condition, name));
  }

  /** One row a GP: practice, gp and a column for each count. */
  String counted(String outcomes) {
    return columns.stream()
        .map(CountColumn::aggregate)
        .distinct()
        .collect(
            Collectors.joining(
                ",\n",
                "SELECT practice, gp,\n",
                "\nFROM %s GROUP BY practice, gp".formatted(outcomes)));
  }

  /** The same as rows: practice, gp, indicator, field, value. */
  String byGp(String counted) {
    return """
        SELECT practice, gp, indicator, field, value
        FROM (SELECT * FROM %s UNPIVOT (value FOR name IN (%s))) AS unfolded
        JOIN (SELECT * FROM (VALUES %s) AS meaning(name, indicator, field)) AS named USING (name)"""
        .formatted(
            counted,
            columns.stream().map(CountColumn::column).distinct().collect(Collectors.joining(", ")),
            columns.stream().map(CountColumn::meaning).collect(Collectors.joining(",\n")));
  }

  /**
   * Counts at every level.
   *
   * @param byGp a table of practice, gp, indicator, field, value
   * @param hierarchy a table of practice, pcn, sub_icb, icb, region
   * @return level, organisation, gp, indicator, field, value
   */
  static String areas(String byGp, String hierarchy) {
    String gps =
        "SELECT 'gp' AS level, practice AS organisation, gp, indicator, field, value FROM ";
    Map<String, String> areas = new LinkedHashMap<>();
    areas.put("pcn", "pcn");
    areas.put("sub-icb", "sub_icb");
    areas.put("icb", "icb");
    areas.put("region", "region");
    areas.put("england", "'ENG'");
    String practices = level("practice", "practice", byGp);
    String placed =
        "(%s) AS counted JOIN %s USING (practice)".formatted(byPractice(byGp), hierarchy);
    return areas.entrySet().stream()
        .map(area -> level(area.getKey(), area.getValue(), placed))
        .collect(
            Collectors.joining(
                "\nUNION ALL\n", gps + byGp + "\nUNION ALL\n" + practices + "\nUNION ALL\n", ""));
  }

  private static String byPractice(String byGp) {
    return """
        SELECT practice, indicator, field, CAST(sum(value) AS BIGINT) AS value
        FROM %s GROUP BY practice, indicator, field"""
        .formatted(byGp);
  }

  private static String level(String level, String organisation, String counts) {
    return """
        SELECT '%s' AS level, organisation, CAST(NULL AS STRING) AS gp, indicator, field,
        CAST(sum(value) AS BIGINT) AS value
        FROM (SELECT %s AS organisation, indicator, field, value FROM %s) AS counted
        GROUP BY organisation, indicator, field"""
        .formatted(level, organisation, counts);
  }

  /** Counts at every level as they are kept: with the service and its period. */
  static String levels(MeasureRequest request, String areas) {
    return """
        SELECT '%s' AS service, %s AS period_end, level, organisation, gp, indicator, field, value
        FROM (%s) AS every_level ORDER BY level, organisation, gp, indicator, field"""
        .formatted(request.service().code(), Days.sql(request.dates().periodEnd()), areas);
  }
}
