package org.lister.synthesise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * England by age: how many people there are and what they are likely to have ({@code ages.csv}).
 */
final class Ages {

  /** The oldest age anyone is given. */
  static final int OLDEST = 99;

  private static final int BAND = 5;
  private static final List<NamedCsvRecord> ROWS = CsvResource.rows("ages.csv");
  private static final double[] SHARES = column("share");

  private Ages() {}

  /** One column by band. */
  static double[] column(String name) {
    return ROWS.stream().mapToDouble(row -> Double.parseDouble(row.getField(name))).toArray();
  }

  /** The band of an age. */
  static int band(int age) {
    return Math.min(age / BAND, SHARES.length - 1);
  }

  /** Share of people of this single year of age, relative to the others. */
  static double weight(int age) {
    int band = band(age);
    return SHARES[band] / years(band);
  }

  static int draw(Draw draw) {
    double left = draw.unit() * 100;
    int band = 0;
    while (band < SHARES.length - 1 && left >= SHARES[band]) {
      left -= SHARES[band];
      band++;
    }
    return band * BAND + draw.between(0, years(band) - 1);
  }

  private static int years(int band) {
    return band == SHARES.length - 1 ? OLDEST + 1 - band * BAND : BAND;
  }
}
