package org.lister.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableName;

/** Takes in the patients of one practice. */
final class PatientsIntake {

  private final RowJudge judge;
  private final Quarantine quarantine;
  private final RowSink sink;
  private final SpecificInternalRow out = new SpecificInternalRow(TableName.PATIENTS.schema());
  private final Tally tally = new Tally();
  private final List<ArrivedPatient> good = new ArrayList<>();
  private final List<Patient> objectors = new ArrayList<>();

  PatientsIntake(String practice, RowJudge judge, Quarantine quarantine, RowSink sink) {
    this.judge = judge;
    this.quarantine = quarantine;
    this.sink = sink;
    out.update(0, UTF8String.fromString(practice));
  }

  /** Reads the rows, writes those that are kept, and says who they are. */
  KnownPatients take(ArrivedRows.Opening file) throws IOException {
    try (ArrivedRows rows = file.open()) {
      while (rows.next()) {
        tally.receive();
        judge(rows);
      }
    }
    SettledPatients settled = SettledPatients.of(good);
    tally.count(RowReason.MERGED, settled.merged());
    reject(settled.conflicts(), file);
    for (ArrivedPatient row : settled.accepted()) {
      accept(row);
    }
    return KnownPatients.of(
        settled.accepted().stream().map(ArrivedPatient::patient).toList(), objectors);
  }

  /**
   * Few practices have such rows: to read them again is cheaper than to keep what every row said.
   */
  private void reject(List<ArrivedPatient> conflicts, ArrivedRows.Opening file) throws IOException {
    if (conflicts.isEmpty()) {
      return;
    }
    tally.count(RowReason.PATIENT_CONFLICT, conflicts.size());
    Iterator<ArrivedPatient> left = conflicts.iterator();
    ArrivedPatient conflict = left.next();
    try (ArrivedRows rows = file.open()) {
      while (conflict != null && rows.next()) {
        if (rows.line() == conflict.line()) {
          quarantine.add(
              Content.PATIENTS, rows.line(), RowReason.PATIENT_CONFLICT, judge.said(rows));
          conflict = left.hasNext() ? left.next() : null;
        }
      }
    }
  }

  FileCounts counts() {
    return tally.counts(judge.warning());
  }

  private void judge(ArrivedRows rows) throws IOException {
    TypedRow row = rows.typed();
    RowReason reason = judge.reason(row);
    if (reason == null) {
      good.add(new ArrivedPatient(Patient.of(row), rows.line(), judge.warns(row)));
    } else {
      tally.count(reason, 1);
      quarantine.add(Content.PATIENTS, rows.line(), reason, judge.said(rows));
      rememberObjection(row);
    }
  }

  private void rememberObjection(TypedRow row) {
    int number = SharedChecks.NHS_NUMBER;
    if (row.isUnderstood(number) && row.number(number) > 0 && Patient.of(row).hasObjected()) {
      objectors.add(Patient.of(row));
    }
  }

  private void accept(ArrivedPatient row) throws IOException {
    Patient patient = row.patient();
    tally.accept(patient.registeredFrom());
    if (row.warns()) {
      tally.warn();
    }
    out.setLong(1, patient.nhsNumber());
    day(2, patient.dateOfBirth());
    out.setInt(3, patient.sex());
    word(4, patient.lsoa());
    day(5, patient.registeredFrom());
    day(6, patient.registeredTo());
    word(7, patient.namedGp());
    day(8, patient.objectionFrom());
    day(9, patient.objectionTo());
    day(10, patient.dateOfDeath());
    out.setLong(11, row.line());
    sink.add(out);
  }

  private void day(int column, int day) {
    if (day == TypedRow.NO_DAY) {
      out.setNullAt(column);
    } else {
      out.setInt(column, day);
    }
  }

  private void word(int column, @Nullable String word) {
    if (word == null) {
      out.setNullAt(column);
    } else {
      out.update(column, UTF8String.fromString(word));
    }
  }
}
