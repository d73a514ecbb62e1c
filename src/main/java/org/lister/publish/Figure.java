package org.lister.publish;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A fraction as it may be shown.
 *
 * @param level gp, practice or the area's
 * @param organisation code of the GP, practice or area
 * @param name of the practice or area, empty for a GP
 * @param control what was done to the figures before they were shown
 */
record Figure(
    String indicator,
    String title,
    int position,
    String level,
    String organisation,
    String name,
    @Nullable Long register,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable Long exclusions,
    @Nullable BigDecimal rate,
    String control)
    implements Comparable<Figure>, Serializable {

  /** Patients whose record names no GP, as counts write them. */
  static final String UNALLOCATED = "unallocated";

  /** What stands for a figure that is there and may not be shown. */
  static final String HIDDEN = "*";

  static final Comparator<String> GPS_IN_ORDER =
      Comparator.comparing((String gp) -> gp.equals(UNALLOCATED))
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::position)
          .thenComparing(Figure::indicator)
          .thenComparing(Figure::level)
          .thenComparing(Figure::organisation, GPS_IN_ORDER);

  /** A practice's own figure, or one of its GPs'. */
  static Figure of(Row row) {
    return of(row, row.getAs("exclusions"));
  }

  /** A figure of an area, which never has exclusions. */
  static Figure ofArea(Row row) {
    return of(row, null);
  }

  private static Figure of(Row row, @Nullable Long exclusions) {
    String name = row.getAs("name");
    return new Figure(
        row.getAs("indicator"),
        row.getAs("title"),
        row.getAs("position"),
        row.getAs("level"),
        row.getAs("organisation"),
        name == null ? "" : name,
        row.getAs("register"),
        row.getAs("numerator"),
        row.getAs("denominator"),
        exclusions,
        row.getAs("rate"),
        row.getAs("control"));
  }

  /** A count as it stands in a sheet: a star when it is hidden, empty when it was never counted. */
  String shown(@Nullable Long count) {
    if (count != null) {
      return count.toString();
    }
    return isControlled() ? HIDDEN : "";
  }

  /** The rate as it stands in a sheet, empty when nobody is in the denominator. */
  String shownRate() {
    if (rate != null) {
      return rate.toPlainString();
    }
    return numerator == null || denominator == null ? HIDDEN : "";
  }

  private boolean isControlled() {
    return control.equals("small numbers hidden") || control.equals("too few practices");
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
