package org.lister.settle;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Participation;
import org.lister.domain.Service;
import org.lister.domain.quality.PaymentParameters;

/**
 * What to settle.
 *
 * @param rules checksum of the service and its rules
 * @param practices the hierarchy: practice, practice_name, icb
 * @param participation who takes part; when it is silent of the contract, whoever has counts
 * @param minimumPractices fewer may not make a national prevalence together: one of them could take
 *     itself away and see the others
 * @param files what whoever settles brings besides
 * @param at when it is worked out, for the book of transitions
 */
public record SettleRequest(
    Service service,
    LocalDate periodEnd,
    PaymentParameters parameters,
    String rules,
    Dataset<Row> practices,
    Participation participation,
    int minimumPractices,
    Files files,
    Faults faults,
    Instant at) {

  /**
   * URIs of files; null where none is brought.
   *
   * @param lists sizes of lists: PRACTICE_CODE, PATIENT_LIST_TYPE, PRACTICE_LIST_SIZE and, if it is
   *     known, LIST_SIZE_DATE
   * @param organisations practice, status, opened, closed, recorded
   * @param lastYear practice, payment
   */
  public record Files(
      @Nullable String lists, @Nullable String organisations, @Nullable String lastYear) {

    public static final Files NONE = new Files(null, null, null);
  }

  /** What to do about a practice whose counts cannot be right. */
  public enum Faults {
    /** Its figures stay what they were; the others are settled. */
    LEAVE_THE_PRACTICE,
    /** Nothing is settled. */
    REFUSE_ALL
  }

  /** The condition by which a table's rows are those of this service and period. */
  String condition() {
    return "service = '%s' AND period_end = DATE'%s'".formatted(service.code(), periodEnd);
  }
}
