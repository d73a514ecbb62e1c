package org.lister.ingest;

import org.lister.ingest.IngestRequest.Objections;

/**
 * The judges of a supplier's rows under its terms. To make them costs more than a small file: one
 * pair serves all files of a task.
 */
record Judges(
    RowJudge patients,
    RowJudge events,
    EventChecks eventChecks,
    Objections objections,
    int earliest) {

  static Judges under(Terms terms) {
    PatientChecks patients = new PatientChecks(terms.contract().nhsNumbers(), terms.periodEnd());
    EventChecks events = new EventChecks(terms.contract(), terms.periodEnd());
    return new Judges(
        new RowJudge(Content.PATIENTS, patients),
        new RowJudge(Content.EVENTS, events),
        events,
        terms.objections(),
        TypedRow.day(terms.contract().earliestEvent()));
  }
}
