package org.lister.synthesise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How common a condition is: its published level ({@code calibration.csv}) spread over ages ({@code
 * ages.csv}).
 *
 * @param youngest the age from which the published figure counts
 * @param mean share of people of that age or older who are on the register
 * @param spread coefficient of variation between practices
 * @param byBand probability at each band of age, which gives that mean over England's ages
 */
record Calibration(int youngest, double mean, double spread, double[] byBand) {

  private static final Map<Group, Calibration> PUBLISHED = read();

  static Calibration of(Group group) {
    return PUBLISHED.get(group);
  }

  double at(int age) {
    return byBand[Ages.band(age)];
  }

  /** What multiplies the mean at one practice: log-normal, one on average. */
  double practiceFactor(Draw draw) {
    double variance = Math.log(1 + spread * spread);
    return Math.exp(draw.normal() * Math.sqrt(variance) - variance / 2);
  }

  private static Map<Group, Calibration> read() {
    Map<Group, Calibration> all = new EnumMap<>(Group.class);
    CsvResource.rows("calibration.csv")
        .forEach(row -> all.put(Group.valueOf(row.getField("group")), of(row)));
    return all;
  }

  private static Calibration of(NamedCsvRecord row) {
    int youngest = Integer.parseInt(row.getField("youngest"));
    double mean = Double.parseDouble(row.getField("mean_prevalence"));
    double spread = Double.parseDouble(row.getField("between_practice_spread"));
    return new Calibration(
        youngest, mean, spread, scaled(Ages.column(row.getField("group")), mean, youngest));
  }

  static double[] scaled(double[] relative, double mean, int youngest) {
    double people = 0;
    double sum = 0;
    for (int age = youngest; age <= Ages.OLDEST; age++) {
      people += Ages.weight(age);
      sum += Ages.weight(age) * relative[Ages.band(age)];
    }
    double scale = mean * people / sum;
    return Arrays.stream(relative).map(value -> value * scale).toArray();
  }
}
