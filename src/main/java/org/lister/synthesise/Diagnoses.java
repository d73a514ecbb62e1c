package org.lister.synthesise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lister.synthesise.story.Diagnosis;

/** How common the diagnoses are that registers ask for ({@code diagnoses.csv}). */
final class Diagnoses {

  private Diagnoses() {}

  /** Each by its cluster. */
  static Map<String, Diagnosis> published() {
    Map<String, Diagnosis> published = new HashMap<>();
    CsvResource.rows("diagnoses.csv")
        .forEach(row -> published.put(row.getField("cluster"), diagnosis(row)));
    return published;
  }

  private static Diagnosis diagnosis(NamedCsvRecord row) {
    int youngest = Integer.parseInt(row.getField("youngest"));
    double share = Double.parseDouble(row.getField("share"));
    double[] byBand = Calibration.scaled(Ages.column(row.getField("shape")), share, youngest);
    double[] byAge = new double[Ages.OLDEST + 1];
    Arrays.setAll(byAge, age -> age < youngest ? 0 : byBand[Ages.band(age)]);
    return new Diagnosis(row.getField("cluster"), byAge, Double.parseDouble(row.getField("women")));
  }
}
