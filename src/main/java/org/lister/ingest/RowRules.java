package org.lister.ingest;

import java.util.List;

/** What rows of one content are held to by themselves. */
sealed interface RowRules permits PatientChecks, EventChecks {

  List<Check> checks();

  /** What is pointed out about a row that is kept though it {@link #warns}. */
  RowWarning warning();

  boolean warns(TypedRow row);
}
