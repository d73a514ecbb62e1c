package org.lister.ingest.hospital;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.PracticeCode;
import org.lister.ingest.DayPattern;

/** What the special values of HES mean. Source: HES data dictionary, admitted patient care. */
final class SpecialValues {

  private static final DayPattern DAY = DayPattern.of("yyyy-MM-dd");

  /** 1800-01-01 stands for no date, 1801-01-01 for one that was invalid. */
  private static final LocalDate LAST_STAND_IN = LocalDate.of(1801, 1, 1);

  /** Not registered, not applicable, not known. */
  private static final Set<String> NO_PRACTICES = Set.of("V81997", "V81998", "V81999");

  /** No primary diagnosis, and two for one that was invalid. */
  private static final Set<String> NO_DIAGNOSES = Set.of("R69X6", "R69X3", "R69X8");

  /** None, and not known. */
  private static final Set<String> NO_PROCEDURES = Set.of("-", "&");

  private static final Set<String> EMERGENCIES =
      Set.of("21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D");

  private SpecialValues() {}

  static @Nullable LocalDate day(@Nullable String text) {
    LocalDate day = text == null ? null : DAY.read(text);
    return day != null && day.isAfter(LAST_STAND_IN) ? day : null;
  }

  /** 7001 to 7007 are ages of infants: no completed year. */
  static @Nullable Integer startAge(int age) {
    if (age >= 7001 && age <= 7007) {
      return 0;
    }
    return age >= 0 && age <= 120 ? age : null;
  }

  /** 3 stood for indeterminate until 1996. */
  static int sex(int sex) {
    return switch (sex) {
      case 1, 2, 9 -> sex;
      case 3 -> 9;
      default -> 0;
    };
  }

  /** An ampersand, not recorded, is no code either. */
  static @Nullable String practice(@Nullable String code) {
    boolean isPractice = code != null && PracticeCode.isCode(code) && !NO_PRACTICES.contains(code);
    return isPractice ? code : null;
  }

  /** ICD-10 without the dot. */
  static @Nullable String diagnosis(String text) {
    String code = text.toUpperCase(Locale.ROOT).replace(".", "");
    return NO_DIAGNOSES.contains(code) ? null : code;
  }

  static @Nullable String procedure(String text) {
    return NO_PROCEDURES.contains(text) ? null : text.toUpperCase(Locale.ROOT);
  }

  /** A finished admission episode: 98 and 99 of EPIORDER are not the first of a spell. */
  static boolean isAdmission(HesRow row) {
    int patient = row.number(HesColumn.CLASSPAT);
    boolean isRegularAttender = patient == 3 || patient == 4;
    return row.number(HesColumn.EPISTAT) == 3
        && !isRegularAttender
        && row.number(HesColumn.EPIORDER) == 1;
  }

  static boolean isEmergency(@Nullable String method) {
    return method != null && EMERGENCIES.contains(method.toUpperCase(Locale.ROOT));
  }
}
