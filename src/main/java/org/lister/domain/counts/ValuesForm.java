package org.lister.domain.counts;

import java.util.Arrays;
import java.util.List;

/** The columns of INDICATOR_VALUES, CQRS's form for counts, in their order. */
public enum ValuesForm {
  QUALITY_SERVICE,
  NAME,
  ORG_CODE,
  /** Last day of the period, as {@code yyyymmdd}. */
  ACH_DATE,
  IND_CODE,
  FIELD_NAME,
  /** A whole number, or nothing. */
  VALUE,
  DEFAULT_VALUES_USED,
  SUBMIT_USER_ID,
  /** As {@code dd/mm/yyyy}. */
  SUBMIT_DATE,
  /** As {@code hh:mm:ss}. */
  SUBMIT_TIME,
  /** Y, or N once a later submission has replaced the row. */
  LAST_SUBMISSION;

  /** The header. */
  public static List<String> header() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }
}
