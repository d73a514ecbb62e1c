package org.lister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lister.domain.NhsNumberRanges;

/** What a row of patients is held to by itself. */
record PatientChecks(NhsNumberRanges nhsNumbers, LocalDate periodEnd) implements RowRules {

  static final int SEX = Content.PATIENTS.place("sex");

  static final int BIRTH = Content.PATIENTS.place("date_of_birth");
  static final int FROM = Content.PATIENTS.place("registered_from");
  static final int TO = Content.PATIENTS.place("registered_to");
  private static final int[] OTHER_DATES =
      IntStream.concat(
              IntStream.of(FROM, TO),
              List.of("objection_from", "objection_to", "date_of_death").stream()
                  .mapToInt(Content.PATIENTS::place))
          .toArray();

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>(SharedChecks.of(nhsNumbers));
    int lastDay = TypedRow.day(periodEnd);
    checks.add(Check.when(RowReason.DATE_OF_BIRTH_MISSING, row -> row.isEmpty(BIRTH)));
    checks.add(Check.when(RowReason.DATE_OF_BIRTH_MALFORMED, row -> row.isMalformed(BIRTH)));
    checks.add(Check.when(RowReason.DATE_OF_BIRTH_FUTURE, row -> row.isAfter(BIRTH, lastDay)));
    checks.add(Check.when(RowReason.REGISTERED_FROM_MISSING, row -> row.isEmpty(FROM)));
    checks.add(Check.when(RowReason.DATE_MALFORMED, PatientChecks::isAnyOtherDateMalformed));
    checks.add(Check.when(RowReason.REGISTRATION_ORDER, PatientChecks::leavesBeforeItComes));
    return checks;
  }

  @Override
  public RowWarning warning() {
    return RowWarning.SEX_UNKNOWN_WORD;
  }

  /** A cell that says nothing is no unknown word. */
  @Override
  public boolean warns(TypedRow row) {
    return row.isMalformed(SEX);
  }

  /** An objection whose day nobody can read must not become no objection. */
  private static boolean isAnyOtherDateMalformed(TypedRow row) {
    for (int column : OTHER_DATES) {
      if (row.isMalformed(column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leavesBeforeItComes(TypedRow row) {
    return row.isUnderstood(FROM) && row.isBefore(TO, row.day(FROM));
  }
}
