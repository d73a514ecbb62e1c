package org.lister.bench.sql;

import java.util.Map;

/**
 * What the queries of the usual way did.
 *
 * @param seconds of each indicator and each prevalence, in order, then of the areas
 * @param counts a Parquet folder with the columns of COUNTS, beside a folder of what each query
 *     left
 */
public record UsualWayResult(Map<String, Double> seconds, String counts) {

  public double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
