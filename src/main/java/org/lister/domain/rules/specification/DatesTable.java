package org.lister.domain.rules.specification;

import java.util.List;
import org.lister.domain.QualifyingDates;
import org.lister.domain.document.Block;
import org.lister.domain.rules.DayEnglish;

/** The qualifying dates with their days. */
final class DatesTable {

  private DatesTable() {}

  static Block.Table of(QualifyingDates dates) {
    return new Block.Table(
        "Qualifying dates",
        List.of("name", "day", "meaning"),
        List.of(
            Block.Row.of(
                "QSSD", DayEnglish.said(dates.serviceStart()), "first day of the service year"),
            Block.Row.of(
                "QSED", DayEnglish.said(dates.serviceEnd()), "last day of the service year"),
            Block.Row.of("PPED", DayEnglish.said(dates.periodEnd()), "last day of the period"),
            Block.Row.of(
                "ACHV_DAT",
                DayEnglish.said(dates.achievement()),
                "day for which achievement is worked out")));
  }
}
