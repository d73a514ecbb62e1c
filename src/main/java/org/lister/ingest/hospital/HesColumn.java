package org.lister.ingest.hospital;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of HES APC that Lister uses; in a {@link HesRow} they stand in this order. */
enum HesColumn {
  EPIKEY,
  NEWNHSNO,
  SEX,
  STARTAGE,
  PROCODE3,
  GPPRAC,
  ADMIDATE,
  DISDATE,
  ADMIMETH,
  EPIORDER,
  EPISTAT,
  CLASSPAT;

  /** The place after these at which the diagnoses begin, the primary one first. */
  static final int FIRST_DIAGNOSIS = values().length;

  static final int DIAGNOSES = 20;

  static final int FIRST_PROCEDURE = FIRST_DIAGNOSIS + DIAGNOSES;

  static final int PROCEDURES = 24;

  /** The names of all, codes included, in order. */
  static List<String> names() {
    return Stream.of(
            Stream.of(values()).map(HesColumn::name),
            numbered("DIAG_%02d", DIAGNOSES),
            numbered("OPERTN_%02d", PROCEDURES))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<String> numbered(String form, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(form::formatted);
  }
}
