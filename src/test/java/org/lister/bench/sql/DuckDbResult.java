package org.lister.bench.sql;

import java.util.Map;

/**
 * What DuckDB did.
 *
 * @param seconds by part of the work, in order
 * @param outcomes rows of outcomes: one a patient and ruleset
 * @param counts rows of counts
 */
public record DuckDbResult(Map<String, Double> seconds, long outcomes, long counts) {

  public double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
