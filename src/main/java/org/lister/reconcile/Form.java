package org.lister.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which another source may tell its counts, known by the columns of the header. */
enum Form {
  /** As the publication of QOF has them. */
  TIDY("PRACTICE_CODE", "INDICATOR_CODE", "MEASURE", "VALUE"),
  /** INDICATOR_VALUES of CQRS, with the day of achievement and whether the row still stands. */
  CQRS("ORG_CODE", "IND_CODE", "FIELD_NAME", "VALUE", "ACH_DATE", "LAST_SUBMISSION");

  /** Where a row's cells stand among the columns of a form. */
  static final int PRACTICE = 0;

  static final int INDICATOR = 1;
  static final int FIELD = 2;
  static final int VALUE = 3;
  static final int DAY = 4;
  static final int LAST = 5;

  private final List<String> columns;

  Form(String... columns) {
    this.columns = List.of(columns);
  }

  List<String> columns() {
    return columns;
  }

  /** The form of a header, which may have more columns in any order. */
  static Optional<Form> of(List<String> header) {
    return Arrays.stream(values()).filter(form -> header.containsAll(form.columns)).findFirst();
  }

  /** The place in a header of each of the form's columns. */
  List<Integer> places(List<String> header) {
    return columns.stream().map(header::indexOf).toList();
  }

  /** Whether rows say of which day they are. */
  boolean isDated() {
    return columns.size() > DAY;
  }
}
