package org.lister.bench.sql;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.Contract;

/** The codes that the contract knows, for DuckDB. */
final class KnownCodesSql {

  private KnownCodesSql() {}

  /** A row a known code, with the narrowest limits of its values. */
  static String of(Contract contract) {
    String known =
        contract.knownCodes().stream()
            .map("(%d)"::formatted)
            .collect(Collectors.joining(", ", "SELECT code FROM (VALUES ", ") AS known(code)"));
    String ranges =
        contract.valueRanges().stream()
            .flatMap(KnownCodesSql::limits)
            .collect(Collectors.joining(", ", "(VALUES ", ") AS range(code, place, low, high)"));
    return """
        SELECT code, code IN (%s) AS is_known,
          max(low) FILTER (place = 'VALUE1') AS low1, min(high) FILTER (place = 'VALUE1') AS high1,
          max(low) FILTER (place = 'VALUE2') AS low2, min(high) FILTER (place = 'VALUE2') AS high2
        FROM (SELECT code, place, low, high FROM %s
          UNION ALL (SELECT code, NULL, NULL, NULL FROM (%s))) GROUP BY code"""
        .formatted(known, ranges, known);
  }

  private static Stream<String> limits(Contract.ValueRange range) {
    return range.codes().stream()
        .map(
            code ->
                "(%d, '%s', %s, %s)"
                    .formatted(code, range.place(), range.lowest(), range.highest()));
  }
}
