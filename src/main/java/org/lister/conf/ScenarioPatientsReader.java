package org.lister.conf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/** Reads the patients of the scenarios of one indicator, and what each is expected to show. */
final class ScenarioPatientsReader {

  static final List<String> COLUMNS =
      List.of("patient", "shows", "born", "sex", "registered", "died", "expected", "because");

  private static final Map<String, Integer> SEXES =
      Map.of("male", 1, "female", 2, "not specified", 9, "not known", 0);

  private final Sheet sheet;
  private final Ruleset ruleset;
  private final Indicator indicator;
  private final Problems problems;

  ScenarioPatientsReader(Sheet sheet, Ruleset ruleset, Indicator indicator, Problems problems) {
    this.sheet = sheet;
    this.ruleset = ruleset;
    this.indicator = indicator;
    this.problems = problems;
  }

  Scenarios read(EntriesReader entries) {
    Map<String, SheetRow> patients = patients();
    Map<String, List<Scenario.Entry>> records = entries.read(patients.keySet());
    ScenarioComments comments = new ScenarioComments(sheet, problems);
    ExpectationReader expectations = ExpectationReader.of(indicator, ruleset);
    List<Scenario> scenarios = new ArrayList<>();
    patients.forEach(
        (patient, row) ->
            scenario(row, expectations, records.getOrDefault(patient, List.of()))
                .ifPresent(scenarios::add));
    return new Scenarios(
        sheet.file(),
        ruleset,
        indicator,
        comments.periodEnd(ruleset),
        scenarios,
        comments.never(expectations.answers()));
  }

  private Map<String, SheetRow> patients() {
    Map<String, SheetRow> patients = new LinkedHashMap<>();
    for (SheetRow row : sheet.rows()) {
      row.required("patient").ifPresent(patient -> keep(patient, row, patients));
    }
    return patients;
  }

  private static void keep(String patient, SheetRow row, Map<String, SheetRow> patients) {
    SheetRow first = patients.putIfAbsent(patient, row);
    if (first != null) {
      row.problem(
          "Cannot use the patient %s twice: line %d has that name already. Give this one another."
              .formatted(patient, first.line()));
    }
  }

  private static Optional<Scenario> scenario(
      SheetRow row, ExpectationReader expectations, List<Scenario.Entry> entries) {
    Optional<String> shows = row.required("shows");
    Optional<Scenario.Person> person = person(row);
    Optional<Scenario.Expectation> expectation = expectations.read(row);
    if (shows.isEmpty() || person.isEmpty() || expectation.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scenario(
            row.line(),
            row.text("patient"),
            shows.get(),
            person.get(),
            expectation.get(),
            entries));
  }

  private static Optional<Scenario.Person> person(SheetRow row) {
    Optional<LocalDate> born = row.required("born").flatMap(any -> row.day("born"));
    Optional<String> sex = row.choice("sex", SEXES.keySet().stream().sorted().toList());
    Optional<LocalDate> registered =
        row.required("registered").flatMap(any -> row.day("registered"));
    @Nullable LocalDate died = row.day("died").orElse(null);
    if (born.isEmpty() || sex.isEmpty() || registered.isEmpty()) {
      return Optional.empty();
    }
    if (registered.get().isBefore(born.get())) {
      row.problem(
          "Cannot register on %s who is born on %s. Correct one of the days."
              .formatted(registered.get(), born.get()));
    }
    return Optional.of(
        new Scenario.Person(born.get(), SEXES.get(sex.get()), registered.get(), died));
  }
}
