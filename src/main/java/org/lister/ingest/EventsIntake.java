package org.lister.ingest;

import java.io.IOException;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.ingest.IngestRequest.Objections;
import org.lister.store.TableName;

/**
 * Takes in the events of one practice, whose patients are known. What an event is worth is known as
 * soon as it is read, but for its being the repetition of another: the good ones are held, sorted
 * and compared. More than there is room for are taken in several readings, each for some patients;
 * the first tells of all the others.
 */
final class EventsIntake {

  private final KnownPatients known;
  private final RowJudge judge;
  private final EventChecks checks;
  private final Objections objections;
  private final int earliest;
  private final Quarantine quarantine;
  private final RowSink sink;
  private final SpecificInternalRow out = new SpecificInternalRow(TableName.EVENTS.schema());
  private final Tally tally = new Tally();

  EventsIntake(
      String practice, KnownPatients known, Judges judges, Quarantine quarantine, RowSink sink) {
    this.known = known;
    this.judge = judges.events();
    this.checks = judges.eventChecks();
    this.objections = judges.objections();
    this.earliest = judges.earliest();
    this.quarantine = quarantine;
    this.sink = sink;
    out.update(0, UTF8String.fromString(practice));
  }

  /** Who is told of every row that is read. */
  private interface Witness {
    void sees(ArrivedRows rows, @Nullable RowReason reason) throws IOException;
  }

  /**
   * Reads the events and writes those that are kept.
   *
   * @param rows how many events are held at a time
   */
  FileCounts take(ArrivedRows.Opening file, int rows) throws IOException {
    int from = takeFrom(0, file, rows, this::tell);
    while (from < known.count()) {
      from = takeFrom(from, file, rows, (again, reason) -> {});
    }
    return tally.counts(judge.warning());
  }

  /** Takes the events of some patients and says who is next. */
  private int takeFrom(int from, ArrivedRows.Opening file, int rows, Witness witness)
      throws IOException {
    HeldEvents held = new HeldEvents(rows, earliest, from, known.count());
    try (ArrivedRows arrived = file.open()) {
      while (arrived.next()) {
        take(arrived, held, witness);
      }
    }
    held.sort();
    for (int place = 0; place < held.size(); place++) {
      write(held, place);
    }
    return held.until();
  }

  private void take(ArrivedRows arrived, HeldEvents held, Witness witness) throws IOException {
    TypedRow row = arrived.typed();
    int number = SharedChecks.NHS_NUMBER;
    int patient =
        row.isUnderstood(number) ? known.place(row.number(number)) : KnownPatients.NOWHERE;
    RowReason reason = reason(row, patient);
    witness.sees(arrived, reason);
    if (reason == null) {
      held.add(
          patient,
          row.day(EventChecks.DATE),
          row.number(EventChecks.CODE),
          row.decimal(EventChecks.VALUE1),
          row.decimal(EventChecks.VALUE2));
    }
  }

  /** An objection comes before any reason that the row has by itself. */
  private @Nullable RowReason reason(TypedRow row, int patient) {
    boolean isKnown = patient != KnownPatients.NOWHERE;
    if (isKnown
        && objections == Objections.UPHELD
        && known.objectsTo(patient, row.day(EventChecks.DATE))) {
      return RowReason.OBJECTED;
    }
    RowReason byItself = judge.reason(row);
    if (byItself != null) {
      return byItself;
    }
    if (!isKnown || !known.isAccepted(patient)) {
      return RowReason.NO_SUCH_PATIENT;
    }
    return row.isBefore(EventChecks.DATE, known.dateOfBirth(patient))
        ? RowReason.DATE_BEFORE_BIRTH
        : null;
  }

  private void tell(ArrivedRows rows, @Nullable RowReason reason) throws IOException {
    tally.receive();
    if (reason != null) {
      tally.count(reason, 1);
      if (reason.isRejection()) {
        quarantine.add(Content.EVENTS, rows.line(), reason, judge.said(rows));
      }
    }
  }

  private void write(HeldEvents held, int place) throws IOException {
    if (held.repeats(place)) {
      tally.count(RowReason.MERGED, 1);
      return;
    }
    long code = held.code(place);
    tally.accept(held.day(place));
    if (checks.isUnknown(code)) {
      tally.warn();
    }
    out.setLong(1, known.nhsNumber(held.patient(place)));
    out.setInt(2, held.day(place));
    out.setLong(3, code);
    value(4, held.first(place));
    value(5, held.second(place));
    sink.add(out);
  }

  private void value(int column, double value) {
    if (Double.isNaN(value)) {
      out.setNullAt(column);
    } else {
      out.setDouble(column, value);
    }
  }
}
