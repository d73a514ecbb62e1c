package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** What a row of patients is held to by itself. */
final class PatientChecks {

  private PatientChecks() {}

  static List<Check> of(IngestRequest request) {
    List<Check> checks = new ArrayList<>(SharedChecks.of(request.contract().nhsNumbers()));
    Column birth = col("date_of_birth");
    Column from = col("registered_from");
    Column to = col("registered_to");
    checks.add(new Check(RowReason.DATE_OF_BIRTH_MISSING, SharedChecks.isEmpty("date_of_birth")));
    checks.add(
        new Check(RowReason.DATE_OF_BIRTH_MALFORMED, SharedChecks.isMalformed("date_of_birth")));
    checks.add(new Check(RowReason.DATE_OF_BIRTH_FUTURE, birth.gt(lit(request.periodEnd()))));
    checks.add(
        new Check(RowReason.REGISTERED_FROM_MISSING, SharedChecks.isEmpty("registered_from")));
    checks.add(new Check(RowReason.DATE_MALFORMED, anyOtherDateIsMalformed()));
    checks.add(new Check(RowReason.REGISTRATION_ORDER, to.lt(from)));
    return checks;
  }

  /** An objection whose day nobody can read must not become no objection. */
  private static Column anyOtherDateIsMalformed() {
    return Stream.of(
            "registered_from", "registered_to", "objection_from", "objection_to", "date_of_death")
        .map(SharedChecks::isMalformed)
        .reduce(lit(false), Column::or);
  }
}
