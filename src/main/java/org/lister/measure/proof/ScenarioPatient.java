package org.lister.measure.proof;

import java.time.LocalDate;
import java.util.List;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/**
 * A patient of a scenario.
 *
 * @param number stands for the NHS number; it begins with 9 and is no other patient's
 */
record ScenarioPatient(long number, Scenarios scenarios, Scenario scenario) {

  /** Whether anybody counts this patient: registered and alive at the end of the last day. */
  boolean isOnTheList() {
    LocalDate day = scenarios.periodEnd();
    LocalDate died = scenario.person().died();
    return !scenario.person().registered().isAfter(day) && (died == null || died.isAfter(day));
  }

  /** The patient as the plain twin sees one. */
  PlainPatient plain(RecordedCodes codes) {
    Scenario.Person person = scenario.person();
    List<PlainEvent> events =
        scenario.entries().stream()
            .map(
                entry ->
                    new PlainEvent(
                        entry.date(),
                        codes.countsFor(entry.cluster()),
                        entry.value1(),
                        entry.value2()))
            .toList();
    return new PlainPatient(
        person.born(), person.sex(), person.registered(), person.died(), events);
  }
}
