package org.lister.synthesise;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.lister.domain.Supplier;
import org.lister.store.TableName;

/** All files that one practice's patients go to: its extract, their episodes, the truth. */
final class PracticeFiles implements Closeable {

  private static final long FIRST_KEY = 900_000_000_000L;
  private static final long KEYS_A_PRACTICE = 1_000_000L;

  private final England england;
  private final Practice practice;
  private final RowFile patientRows;
  private final RowFile eventRows;
  private final RowFile episodeRows;
  private final KnownTruth truth;
  private final RowFile defectRows;
  private final ExtractFile patientsExtract;
  private final ExtractFile eventsExtract;
  private final PatientsFile patients;
  private final EventsFile events;
  private final AtomicLong episodes = new AtomicLong();
  private final AtomicLong listed = new AtomicLong();

  PracticeFiles(England england, Practice practice, OutFiles out) throws IOException {
    Supplier supplier = practice.supplier();
    this.england = england;
    this.practice = practice;
    this.patientRows =
        out.extract(practice, supplier.patients(), TableName.PATIENTS.extractColumns());
    this.eventRows = out.extract(practice, supplier.events(), TableName.EVENTS.extractColumns());
    this.episodeRows = out.episodes(practice);
    this.truth = KnownTruth.of(england, practice, out);
    this.defectRows = out.defects(practice);
    Scribe scribe = new Scribe(supplier);
    Draw draw = england.draw(Draw.Purpose.DEFECTS, practice.index(), 0);
    this.patientsExtract = new ExtractFile(practice.code(), "patients", patientRows, defectRows);
    this.eventsExtract = new ExtractFile(practice.code(), "events", eventRows, defectRows);
    this.patients = new PatientsFile(england, practice, scribe, patientsExtract, draw);
    this.events = new EventsFile(england, practice, scribe, eventsExtract, draw);
  }

  void write(Life life) throws IOException {
    patients.write(life);
    events.write(life);
    for (Episode episode : life.episodes()) {
      episodeRows.write(episode.cells(key()));
    }
    truth.add(life);
    list(life.person().registration());
  }

  void write(Guest guest) throws IOException {
    patients.write(guest);
    events.write(guest);
    truth.add(guest);
    list(guest.registration());
  }

  /** Everyone on this list on the last day, those who count elsewhere included. */
  long listSize() {
    return listed.get();
  }

  SynthesiseResult result() {
    return new SynthesiseResult(
        1,
        patientsExtract.written(),
        eventsExtract.written(),
        episodes.get(),
        patientsExtract.defective() + eventsExtract.defective());
  }

  @Override
  public void close() throws IOException {
    patientRows.close();
    eventRows.close();
    episodeRows.close();
    truth.close();
    defectRows.close();
  }

  private void list(Registration registration) {
    if (registration.countsOn(england.period().end())) {
      listed.incrementAndGet();
    }
  }

  private long key() {
    return FIRST_KEY + practice.index() * KEYS_A_PRACTICE + episodes.incrementAndGet();
  }
}
