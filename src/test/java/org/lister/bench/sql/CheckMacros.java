package org.lister.bench.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.NhsNumberRanges.Range;

/** Small functions of DuckDB that the checks of ingest share. */
final class CheckMacros {

  /** What a row of SNOMED's dihedral group and permutation holds, for its check digit. */
  private static final String DIHEDRAL =
      "[0,1,2,3,4,5,6,7,8,9,1,2,3,4,0,6,7,8,9,5,2,3,4,0,1,7,8,9,5,6,3,4,0,1,2,8,9,5,6,7,"
          + "4,0,1,2,3,9,5,6,7,8,5,9,8,7,6,0,4,3,2,1,6,5,9,8,7,1,0,4,3,2,7,6,5,9,8,2,1,0,4,3,"
          + "8,7,6,5,9,3,2,1,0,4,9,8,7,6,5,4,3,2,1,0]";

  private static final String PERMUTATION =
      "[0,1,2,3,4,5,6,7,8,9,1,5,7,6,2,8,3,0,9,4,5,8,0,3,7,9,6,1,4,2,8,9,1,6,0,4,3,5,2,7,"
          + "9,4,5,3,1,2,6,8,7,0,4,2,8,6,5,7,3,9,0,1,2,7,9,3,8,0,6,4,1,5,7,0,4,6,9,1,3,2,5,8]";

  private CheckMacros() {}

  /** Small functions that the queries share. */
  static List<String> of(NhsNumberRanges accepted) {
    return List.of(
        "MACRO said(cell) AS nullif(trim(cell), '')",
        "MACRO sender(path) AS split_part(path, '/', -3)",
        "MACRO nhs(cell) AS CASE WHEN length(cell) = 10 AND cell[1] BETWEEN '0' AND '9'"
            + " THEN TRY_CAST(cell AS BIGINT) END",
        "MACRO mod11(n) AS (11 - (" + weighted() + ") % 11) % 11",
        "MACRO nhs_fault(cell, n) AS CASE"
            + " WHEN cell IS NULL THEN 'NHS_NUMBER_MISSING'"
            + " WHEN n IS NULL THEN 'NHS_NUMBER_NOT_TEN_DIGITS'"
            + " WHEN mod11(n) <> n % 10 THEN 'NHS_NUMBER_CHECK_DIGIT'"
            + " WHEN n = n // 1000000000 * 1111111111 OR n = n // 1000000000 * 1000000001"
            + " OR n = 2333455667 THEN 'NHS_NUMBER_PLACEHOLDER'"
            + " WHEN NOT ("
            + within(accepted)
            + ") THEN 'NHS_NUMBER_NOT_AN_ISSUED_RANGE' END",
        "MACRO code_of(cell) AS CASE WHEN length(cell) BETWEEN 6 AND 18"
            + " THEN TRY_CAST(cell AS BIGINT) END",
        "MACRO is_snomed(code) AS 0 = list_reduce(list_prepend(0, list_transform("
            + "range(0, length(code::VARCHAR)), lambda i: "
            + PERMUTATION
            + "[(i % 8) * 10 + (code // (10 ** i)::BIGINT) % 10 + 1])), lambda sum, digit: "
            + DIHEDRAL
            + "[sum * 10 + digit + 1])",
        "MACRO decimal_of(cell) AS CASE"
            + " WHEN regexp_full_match(cell, '[+-]?([0-9]{1,15}\\.?[0-9]*|\\.[0-9]+)')"
            + " THEN TRY_CAST(cell AS DOUBLE) END");
  }

  private static String weighted() {
    return LongStream.rangeClosed(2, 10)
        .mapToObj(
            weight ->
                "%d * (n // %d %% 10)".formatted(weight, (long) Math.pow(10, (double) weight - 1)))
        .collect(Collectors.joining(" + "));
  }

  private static String within(NhsNumberRanges accepted) {
    return accepted.ranges().stream().map(CheckMacros::within).collect(Collectors.joining(" OR "));
  }

  private static String within(Range range) {
    return "n // 10000000 BETWEEN %d AND %d".formatted(range.from(), range.to());
  }
}
