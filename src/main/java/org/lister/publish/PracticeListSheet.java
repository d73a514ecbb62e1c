package org.lister.publish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FINAL_PRACTICE_LIST as CQRS has it, a row a practice of a commissioner.
 *
 * @param service QUALITY_SERVICE
 * @param period the days that stand where no others are recorded
 */
record PracticeListSheet(String service, StatementPeriod period) {

  private static final List<String> HEADER =
      List.of(
          "QUALITY_SERVICE",
          "SP_ORG_CODE",
          "SP_ORG_NAME",
          "CO_ORG_CODE",
          "PART_ST_DT",
          "PART_ED_DT");

  Sheet of(CommissionerSummary summary) {
    return new Sheet(
        "FINAL_PRACTICE_LIST.csv",
        HEADER,
        summary.practices().stream()
            .map(practice -> cells(practice, summary.commissioner()))
            .toList());
  }

  private List<String> cells(CommissionerSummary.Paid practice, String commissioner) {
    return List.of(
        service,
        practice.practice(),
        practice.name(),
        commissioner,
        day(practice.from(), period.from()),
        day(practice.to(), period.to()));
  }

  private static String day(@Nullable LocalDate recorded, LocalDate otherwise) {
    return Words.basic(recorded == null ? otherwise : recorded);
  }
}
