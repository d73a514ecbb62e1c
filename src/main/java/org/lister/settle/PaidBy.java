package org.lister.settle;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * The counts that points and pounds follow from.
 *
 * @param fields indicators, items and registers by field
 */
record PaidBy(Map<String, Set<String>> fields) {

  static PaidBy of(Scheme scheme) {
    PaidBy paid = new PaidBy(new TreeMap<>());
    scheme.indicators().values().forEach(paid::indicator);
    scheme.items().keySet().forEach(item -> paid.add(item, Tally.NUMERATOR));
    scheme.groups().values().stream()
        .flatMap(group -> group.registered().stream())
        .forEach(
            register -> {
              paid.add(register, Tally.REGISTER);
              paid.add(register, Tally.DENOMINATOR);
            });
    return paid;
  }

  private void indicator(PaidIndicator indicator) {
    switch (indicator.kind()) {
      case FRACTION -> {
        add(indicator.code(), Tally.NUMERATOR);
        add(indicator.code(), Tally.DENOMINATOR);
      }
      case REGISTER -> add(indicator.code(), Tally.REGISTER);
      case FLAG -> add(indicator.code(), Tally.FLAG);
    }
  }

  private void add(String indicator, String field) {
    fields.computeIfAbsent(field, any -> new TreeSet<>()).add(indicator);
  }

  /** Indicators, items and registers that the service knows. */
  Set<String> indicators() {
    Set<String> all = new TreeSet<>();
    fields.values().forEach(all::addAll);
    return all;
  }

  /** Whether a row with an indicator and a field is such a count. */
  Column holds() {
    return fields.entrySet().stream()
        .map(
            each ->
                col("field")
                    .equalTo(each.getKey())
                    .and(col("indicator").isin(each.getValue().toArray())))
        .reduce(lit(false), Column::or);
  }
}
