package org.lister.link;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What the match asks of an episode. */
record EpisodeRow(InternalRow row) {

  private static final int NHS_NUMBER = 0;
  private static final int EPIKEY = 1;
  private static final int GP_PRACTICE = 2;
  private static final int ADMISSION_DATE = 3;
  private static final int IS_EMERGENCY_ADMISSION = 4;
  private static final int ACS_PRIMARY = 5;
  private static final int START_AGE = 6;
  private static final int SEX = 7;
  private static final int PROVIDER = 8;
  private static final int FAULT = 9;

  /** No NHS number is negative. */
  static final long WITHOUT_NUMBER = -1;

  /** In the order of the places above. */
  static Column[] columns() {
    return new Column[] {
      col("nhs_number"),
      col("epikey"),
      col("gp_practice"),
      col("admission_date"),
      col("is_admission").and(col("is_emergency")).as("is_emergency_admission"),
      col("acs_primary"),
      col("start_age"),
      col("sex"),
      col("provider"),
      col("nhs_number_fault")
    };
  }

  long number() {
    return row.isNullAt(NHS_NUMBER) ? WITHOUT_NUMBER : row.getLong(NHS_NUMBER);
  }

  @Nullable UTF8String epikey() {
    return text(EPIKEY);
  }

  @Nullable UTF8String practice() {
    return text(GP_PRACTICE);
  }

  /** Days since 1970-01-01. */
  @Nullable Integer admissionDate() {
    return number(ADMISSION_DATE);
  }

  @Nullable Boolean isEmergencyAdmission() {
    return row.isNullAt(IS_EMERGENCY_ADMISSION) ? null : row.getBoolean(IS_EMERGENCY_ADMISSION);
  }

  @Nullable UTF8String acsPrimary() {
    return text(ACS_PRIMARY);
  }

  @Nullable Integer startAge() {
    return number(START_AGE);
  }

  @Nullable Integer sex() {
    return number(SEX);
  }

  @Nullable UTF8String provider() {
    return text(PROVIDER);
  }

  @Nullable UTF8String fault() {
    return text(FAULT);
  }

  private @Nullable UTF8String text(int place) {
    return row.isNullAt(place) ? null : row.getUTF8String(place);
  }

  private @Nullable Integer number(int place) {
    return row.isNullAt(place) ? null : row.getInt(place);
  }
}
