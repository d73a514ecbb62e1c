package org.lister.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.lister.domain.Stopped;
import org.lister.store.TableName;

/** Takes in the extract of one practice: its patients, then its events, which are theirs. */
final class PracticeIntake {

  /** So many events a task has room for: about 100 megabytes, and twenty common practices. */
  private static final int MOST_EVENTS_AT_A_TIME = 3_000_000;

  private final Landed extract;
  private final Judges judges;
  private final Map<TableName, RowSink> sinks;
  private final Quarantine quarantine;

  PracticeIntake(
      Landed extract, Judges judges, Map<TableName, RowSink> sinks, LocalDate periodEnd) {
    this.extract = extract;
    this.judges = judges;
    this.sinks = sinks;
    this.quarantine =
        new Quarantine(extract.practice(), periodEnd, sinks.get(TableName.QUARANTINE));
  }

  PracticeTaken take(LandedFiles files) throws IOException {
    PatientsIntake patients =
        new PatientsIntake(
            extract.practice(), judges.patients(), quarantine, sinks.get(TableName.PATIENTS));
    KnownPatients known = patients.take(() -> files.open(extract.patients()));
    EventsIntake events =
        new EventsIntake(
            extract.practice(), known, judges, quarantine, sinks.get(TableName.EVENTS));
    int rows = (int) Math.max(1, Math.min(extract.events().rows(), MOST_EVENTS_AT_A_TIME));
    try {
      return new PracticeTaken(
          extract.practice(),
          patients.counts(),
          events.take(() -> files.open(extract.events()), rows));
    } catch (HeldEvents.OneTooMany e) {
      throw new Stopped.DataFault(
          "Cannot take in the events of %s: %s. Ask the supplier, whose rows these cannot be."
              .formatted(extract.practice(), e.getMessage()));
    }
  }
}
