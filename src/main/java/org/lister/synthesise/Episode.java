package org.lister.synthesise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One consultant episode, a part of a stay, with the columns and the special values of HES.
 *
 * @param end null while it is not finished
 * @param order place in the stay from 1; 98 and 99 where it is not known
 */
record Episode(
    Person person,
    Identity identity,
    String provider,
    Stay stay,
    LocalDate start,
    @Nullable LocalDate end,
    int order,
    Clinical clinical) {

  static final String NO_DATE = "1800-01-01";

  private static final int DIAGNOSES = 20;
  private static final int OPERATIONS = 24;
  private static final String NO_OPERATION = "-";
  private static final List<String> BEFORE_DIAGNOSES =
      List.of(
          "EPIKEY",
          "NEWNHSNO",
          "SEX",
          "STARTAGE",
          "PROCODE3",
          "GPPRAC",
          "REGGMP",
          "LSOA11",
          "ADMIDATE",
          "EPISTART",
          "EPIEND",
          "DISDATE",
          "ADMIMETH",
          "EPIORDER",
          "EPISTAT",
          "EPITYPE",
          "CLASSPAT",
          "SPELBGIN",
          "SPELEND");

  /** Longest ages in days of the codes 7001 to 7007, which HES gives to infants. */
  private static final List<Integer> INFANTS = List.of(0, 6, 28, 90, 181, 272, 365);

  private static final int FIRST_INFANT = 7001;

  static List<String> columns() {
    return Stream.of(
            BEFORE_DIAGNOSES.stream(),
            IntStream.rangeClosed(1, DIAGNOSES).mapToObj("DIAG_%02d"::formatted),
            IntStream.rangeClosed(1, OPERATIONS).mapToObj("OPERTN_%02d"::formatted))
        .flatMap(columns -> columns)
        .toList();
  }

  List<@Nullable String> cells(long key) {
    List<@Nullable String> cells = new ArrayList<>(BEFORE_DIAGNOSES.size() + 44);
    Collections.addAll(
        cells, Long.toString(key), identity.nhsNumber(), number(person.sex().number()));
    Collections.addAll(cells, number(startAge()), provider, identity.practice(), identity.gp());
    Collections.addAll(cells, person.lsoa(), stay.admitted().toString(), start.toString());
    Collections.addAll(cells, date(end), date(stay.discharged()), stay.method(), number(order));
    Collections.addAll(cells, end == null ? "1" : "3", "1", number(stay.classification().number()));
    Collections.addAll(cells, order == 1 ? "2" : "0", isLast() ? "Y" : "N");
    fill(cells, clinical.diagnoses(), DIAGNOSES);
    fill(cells, operations(), OPERATIONS);
    return cells;
  }

  private List<String> operations() {
    return clinical.operations().isEmpty() ? List.of(NO_OPERATION) : clinical.operations();
  }

  private boolean isLast() {
    return end != null && end.equals(stay.discharged());
  }

  private int startAge() {
    int years = (int) ChronoUnit.YEARS.between(person.birth(), start);
    if (years > 0) {
      return years;
    }
    long days = ChronoUnit.DAYS.between(person.birth(), start);
    return FIRST_INFANT + (int) INFANTS.stream().filter(most -> days > most).count();
  }

  private static void fill(List<@Nullable String> cells, List<String> codes, int places) {
    cells.addAll(codes);
    cells.addAll(Collections.nCopies(places - codes.size(), ""));
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? NO_DATE : date.toString();
  }
}
