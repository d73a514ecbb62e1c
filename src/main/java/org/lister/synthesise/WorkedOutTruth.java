package org.lister.synthesise;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Service.Attribution;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/**
 * Where people stand, worked out by the plain twin from what was made up, before any file is
 * written or any defect planted. It shares no code with the engine that is to be held against it.
 */
final class WorkedOutTruth implements KnownTruth {

  private final England england;
  private final Demand demand;
  private final Practice practice;
  private final RowFile memberships;
  private final RowFile counts;
  private final List<PlainTwin> twins;
  private final TruthTally tally;

  private WorkedOutTruth(
      England england, Demand demand, Practice practice, RowFile memberships, RowFile counts) {
    this.england = england;
    this.demand = demand;
    this.practice = practice;
    this.memberships = memberships;
    this.counts = counts;
    this.twins =
        demand.rulesets().stream().map(each -> new PlainTwin(each, demand.dates())).toList();
    this.tally = new TruthTally(demand.rulesets());
  }

  static WorkedOutTruth of(England england, Demand demand, Practice practice, OutFiles out)
      throws IOException {
    return new WorkedOutTruth(
        england, demand, practice, out.memberships(practice), out.counts(practice));
  }

  @Override
  public void add(Life life) throws IOException {
    Person person = life.person();
    if (person.registration().countsOn(england.period().end())) {
      add(person, person.gp(), patient(life, person.registration(), life.events()));
    }
  }

  @Override
  public void add(Guest guest) throws IOException {
    if (demand.attribution() == Attribution.EACH_LIST
        && guest.registration().countsOn(england.period().end())) {
      PlainPatient patient = patient(guest.life(), guest.registration(), guest.events());
      add(guest.life().person(), practice.gp(0), patient);
    }
  }

  private void add(Person person, String gp, PlainPatient patient) throws IOException {
    for (int place = 0; place < twins.size(); place++) {
      byte[] bits = twins.get(place).bits(patient);
      tally.add(gp, place, bits);
      List<Indicator> indicators = demand.rulesets().get(place).indicators();
      for (int number = 0; number < indicators.size(); number++) {
        write(person, gp, indicators.get(number), bits[number]);
      }
    }
  }

  private void write(Person person, String gp, Indicator indicator, byte number)
      throws IOException {
    Outcome outcome = Outcome.of(indicator).get(number);
    if (outcome.place() != Outcome.Place.OUTSIDE) {
      memberships.write(
          Arrays.asList(
              practice.code(),
              person.nhsNumber(),
              gp,
              indicator.code(),
              outcome.place(),
              outcome.rejection() == null ? null : outcome.rejection().name()));
    }
  }

  private PlainPatient patient(Life life, Registration registration, List<Event> events) {
    List<PlainEvent> entries = new ArrayList<>();
    events.forEach(event -> entries.add(entry(event)));
    life.admission()
        .filter(day -> !demand.codes().linked().isEmpty())
        .ifPresent(day -> entries.add(admission(day)));
    Person person = life.person();
    return new PlainPatient(
        person.birth(), person.sex().number(), registration.from(), registration.death(), entries);
  }

  private PlainEvent admission(LocalDate day) {
    return new PlainEvent(day, demand.codes().linked(), null, null);
  }

  private PlainEvent entry(Event event) {
    Set<String> clusters = demand.codes().clusters(event.code());
    return new PlainEvent(event.date(), clusters, number(event.value1()), number(event.value2()));
  }

  private static @Nullable Double number(@Nullable String written) {
    return written == null ? null : Double.valueOf(written);
  }

  @Override
  public void close() throws IOException {
    try (memberships;
        counts) {
      for (TruthTally.Count count : tally.counts()) {
        counts.write(
            List.of(practice.code(), count.gp(), count.indicator(), count.field(), count.value()));
      }
    }
  }
}
