package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of a blood pressure, planted as readings of long ago: no metric asks about them, so
 * that only reading them is at stake.
 */
record PressureForms(England england, Practice practice, Scribe scribe, Draw draw) {

  private static final int YOUNGEST = 20;

  Map<Defect, Planting> plantings() {
    return Map.of(Defect.EVENT_BP_ONE_ROW, this::oneRow, Defect.EVENT_BP_TWO_ROWS, this::twoRows);
  }

  private List<List<@Nullable String>> oneRow(Life life) {
    BloodPressure pressure = BloodPressure.any(draw);
    long code = england.codes().one(Cluster.BP_COD, draw);
    String diastolic = Integer.toString(pressure.diastolic());
    return suits(life)
        ? List.of(row(life, longAgo(), code, pressure.systolic(), diastolic))
        : List.of();
  }

  private List<List<@Nullable String>> twoRows(Life life) {
    BloodPressure pressure = BloodPressure.any(draw);
    LocalDate day = longAgo();
    long systolic = england.codes().one(Cluster.SYSBP_COD, draw);
    long diastolic = england.codes().one(Cluster.DIABP_COD, draw);
    return suits(life)
        ? List.of(
            row(life, day, systolic, pressure.systolic(), null),
            row(life, day, diastolic, pressure.diastolic(), null))
        : List.of();
  }

  private boolean suits(Life life) {
    return life.isOrdinaryOn(england.period().end()) && life.person().age() >= YOUNGEST;
  }

  /** Longer ago than anything else that is written, so that no row is there twice. */
  private LocalDate longAgo() {
    return england.period().end().minusYears(8).minusDays(draw.between(0, 700));
  }

  private List<@Nullable String> row(
      Life life, LocalDate day, long code, int value, @Nullable String second) {
    Event event = new Event(day, code, Integer.toString(value), second);
    return scribe.event(practice.code(), life.person().nhsNumber(), event);
  }
}
