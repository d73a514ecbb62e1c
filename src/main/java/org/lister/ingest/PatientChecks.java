package org.lister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a row of patients is held to by itself. */
record PatientChecks(LocalDate periodEnd, Map<String, Integer> sexes) implements RowRules {

  private static final int SEX = Content.PATIENTS.place("sex");

  private static final int BIRTH = Content.PATIENTS.place("date_of_birth");
  private static final int FROM = Content.PATIENTS.place("registered_from");
  private static final int TO = Content.PATIENTS.place("registered_to");
  private static final int[] OTHER_DATES =
      IntStream.concat(
              IntStream.of(FROM, TO),
              List.of("objection_from", "objection_to", "date_of_death").stream()
                  .mapToInt(Content.PATIENTS::place))
          .toArray();

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>(SharedChecks.of());
    checks.add(new Check(RowReason.DATE_OF_BIRTH_MISSING, row -> row.isEmpty(BIRTH)));
    checks.add(new Check(RowReason.DATE_OF_BIRTH_MALFORMED, row -> row.isMalformed(BIRTH)));
    checks.add(new Check(RowReason.DATE_OF_BIRTH_FUTURE, row -> row.isAfter(BIRTH, periodEnd)));
    checks.add(new Check(RowReason.REGISTERED_FROM_MISSING, row -> row.isEmpty(FROM)));
    checks.add(new Check(RowReason.DATE_MALFORMED, PatientChecks::isAnyOtherDateMalformed));
    checks.add(new Check(RowReason.REGISTRATION_ORDER, PatientChecks::leavesBeforeItComes));
    return checks;
  }

  @Override
  public RowWarning warning() {
    return RowWarning.SEX_UNKNOWN_WORD;
  }

  /** A cell that says nothing is no unknown word. */
  @Override
  public boolean warns(TypedRow row) {
    Object word = row.arrived().cells()[SEX];
    return word != null && !sexes.containsKey(word.toString());
  }

  /** An objection whose day nobody can read must not become no objection. */
  private static boolean isAnyOtherDateMalformed(TypedRow row) {
    return IntStream.of(OTHER_DATES).anyMatch(row::isMalformed);
  }

  private static boolean leavesBeforeItComes(TypedRow row) {
    return row.cells()[FROM] instanceof LocalDate from && row.isBefore(TO, from);
  }
}
