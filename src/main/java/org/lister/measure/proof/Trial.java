package org.lister.measure.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lister.domain.Problem;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/**
 * One scenario's patient and what was said of this patient.
 *
 * @param asked every rule that was asked, in order, with its answer
 */
record Trial(ScenarioPatient patient, Said spark, Said twin, List<Answer> asked) {

  /** The difference as a sentence; nothing when all agree. */
  Optional<Problem> disagreement() {
    return sentence()
        .map(
            said ->
                new Problem(
                    patient.scenarios().file(),
                    scenario().line(),
                    "%s (%s) %s.".formatted(scenario().patient(), scenario().shows(), said)));
  }

  boolean isOf(Scenarios scenarios) {
    return patient.scenarios() == scenarios;
  }

  private Optional<String> sentence() {
    String expected = scenario().expectation().ending();
    if (!spark.endsAs(twin)) {
      return Optional.of(
          "is expected to end as %s. Spark says %s, the twin says %s"
              .formatted(expected, spark, twin));
    }
    if (!twin.ending().equals(expected)) {
      return Optional.of(
          "is expected to end as %s. Spark and the twin say %s%s"
              .formatted(expected, twin.ending(), decided()));
    }
    return reason();
  }

  private Optional<String> reason() {
    String because = scenario().expectation().because();
    if (because != null && deciders().stream().noneMatch(each -> each.place().equals(because))) {
      return Optional.of(
          "ends as %s, but not because of %s%s".formatted(twin.ending(), because, decided()));
    }
    return spark.isWhollyAs(twin)
        ? Optional.empty()
        : Optional.of("ends as expected, but Spark and the twin differ in another indicator");
  }

  private String decided() {
    return deciders().isEmpty()
        ? ""
        : deciders().stream()
            .map(answer -> "%s (%s)".formatted(answer, answer.follows()))
            .collect(Collectors.joining(", ", "; decided by ", ""));
  }

  private List<Answer> deciders() {
    return asked.stream().filter(answer -> answer.verdict() != Verdict.NEXT).toList();
  }

  private Scenario scenario() {
    return patient.scenario();
  }
}
