package org.lister.bench;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A straight line through points by least squares.
 *
 * @param fixed at nought
 * @param each more for one more
 * @param fit R²: 1 when all points lie on it
 */
record Line(double fixed, double each, double fit) {

  /** Of points; fewer than three say nothing about how straight they lie. */
  static final int FEWEST = 3;

  static Line through(List<Double> x, List<Double> y) {
    SimpleRegression regression = new SimpleRegression();
    for (int point = 0; point < x.size(); point++) {
      regression.addData(x.get(point), y.get(point));
    }
    return new Line(regression.getIntercept(), regression.getSlope(), regression.getRSquare());
  }

  /**
   * The power of x with which y grows: the slope of their logarithms.
   *
   * @param fixed what is taken off y first, for it does not grow; NaN when it leaves nothing
   */
  static double exponent(List<Double> x, List<Double> y, double fixed) {
    return through(
            x.stream().map(Math::log).toList(),
            y.stream().map(value -> Math.log(value - fixed)).toList())
        .each();
  }
}
