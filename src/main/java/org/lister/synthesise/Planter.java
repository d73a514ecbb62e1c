package org.lister.synthesise;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plants the defects of one file as its patients go by. */
record Planter(DefectPlan plan, Map<Defect, Planting> plantings, ExtractFile file) {

  /**
   * @param plantings of all defects that are planted; a row that is short cannot be in Parquet
   * @param rate share of rows that carry each
   * @param rows about how many rows the file will have
   */
  static Planter of(
      England england,
      Practice practice,
      Map<Defect, Planting> plantings,
      ExtractFile file,
      double rate,
      int rows,
      Draw draw) {
    Set<Defect> defects = EnumSet.copyOf(plantings.keySet());
    if (england.form() == SynthesiseRequest.Form.PARQUET) {
      defects.remove(Defect.ROW_SHORT);
    }
    DefectPlan plan = DefectPlan.of(england, practice, defects, rate, rows, draw);
    return new Planter(plan, plantings, file);
  }

  void plant(Life life) {
    plan.plant(life.person().index(), defect -> isPlanted(defect, life));
  }

  private boolean isPlanted(Defect defect, Life life) {
    List<List<@Nullable String>> rows = plantings.get(defect).rows(life);
    rows.forEach(row -> file.write(row, defect));
    return !rows.isEmpty();
  }
}
