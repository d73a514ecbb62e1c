package org.lister.measure;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.lister.measure.engine.Patient;
import org.lister.measure.engine.Program;

/**
 * Walks the journal, a patient a run of rows, and gives each patient's outcomes: one row a ruleset.
 * Entries of people who are not in the population begin no run and are passed over.
 */
final class Fold implements Iterator<Row> {

  private static final int PRACTICE = 0;
  private static final int NHS_NUMBER = 1;
  private static final int DAY = 2;
  private static final int CODE = 3;
  private static final int VALUE1 = 4;
  private static final int VALUE2 = 5;
  private static final int PATIENT = 6;
  private static final int GP = 4;

  private final PeekingIterator<Row> journal;
  private final List<String> rulesets;
  private final Program program;
  private final Patient patient;
  private final Queue<Row> ready = new ArrayDeque<>();

  /** Rulesets by name, in the program's order. */
  Fold(Iterator<Row> journal, List<String> rulesets, Program program) {
    this.journal = PeekingIterator.peekingIterator(journal);
    this.rulesets = rulesets;
    this.program = program;
    this.patient = program.patient();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && journal.hasNext()) {
      Row row = journal.next();
      if (isRegistration(row)) {
        fill(patient, row, journal);
        decide(row);
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  /** Whether a row of the journal begins a patient. */
  static boolean isRegistration(Row row) {
    return !row.isNullAt(PATIENT);
  }

  /** The named GP, on the row of the registration. */
  static String gp(Row registration) {
    return registration.getStruct(PATIENT).getString(GP);
  }

  private void decide(Row row) {
    String gp = gp(row);
    for (int ruleset = 0; ruleset < rulesets.size(); ruleset++) {
      ready.add(
          RowFactory.create(
              row.getString(PRACTICE),
              row.getLong(NHS_NUMBER),
              rulesets.get(ruleset),
              gp,
              program.outcomes(patient, ruleset)));
    }
  }

  /** Fills a patient from the row of the registration and the run of entries that follows it. */
  static void fill(Patient patient, Row registration, PeekingIterator<Row> entries) {
    Row item = registration.getStruct(PATIENT);
    patient.begin(number(item, 0), number(item, 1), number(item, 2), number(item, 3));
    while (entries.hasNext() && isOfSamePatient(registration, entries.peek())) {
      Row entry = entries.next();
      patient.add(
          entry.getInt(DAY), entry.getLong(CODE), decimal(entry, VALUE1), decimal(entry, VALUE2));
    }
  }

  private static boolean isOfSamePatient(Row registration, Row entry) {
    return entry.getLong(NHS_NUMBER) == registration.getLong(NHS_NUMBER)
        && entry.getString(PRACTICE).equals(registration.getString(PRACTICE));
  }

  private static double number(Row row, int place) {
    return row.isNullAt(place) ? Double.NaN : row.getInt(place);
  }

  private static double decimal(Row row, int place) {
    return row.isNullAt(place) ? Double.NaN : row.getDouble(place);
  }
}
