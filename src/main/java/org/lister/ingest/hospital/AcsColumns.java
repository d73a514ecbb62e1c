package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Clause;
import org.lister.domain.AcsCondition.Position;

/**
 * The first ambulatory care sensitive condition of an episode. Codes that are looked through
 * together are one text with blanks between them, so that a pattern is matched once an episode and
 * not once a code.
 */
final class AcsColumns {

  private AcsColumns() {}

  /** By the full definition. */
  static Column any(List<AcsCondition> conditions) {
    return first(conditions, Position.ANY);
  }

  /** By the primary diagnosis alone; what is excluded and required still holds. */
  static Column primary(List<AcsCondition> conditions) {
    return first(conditions, Position.PRIMARY);
  }

  private static Column first(List<AcsCondition> conditions, Position widest) {
    Column name = lit(null).cast("string");
    for (int last = conditions.size() - 1; last >= 0; last--) {
      AcsCondition condition = conditions.get(last);
      name = when(holds(condition, widest), condition.name()).otherwise(name);
    }
    return name;
  }

  private static Column holds(AcsCondition condition, Position widest) {
    boolean inAll = widest == Position.ANY && condition.position() == Position.ANY;
    Column diagnosis =
        inAll
            ? among(HospitalRows.DIAGNOSES, condition.pattern())
            : among(HospitalRows.DIAGNOSES.subList(0, 1), condition.pattern());
    return diagnosis
        .and(holds(condition.required(), lit(true)))
        .and(holds(condition.excluded(), lit(false)).unary_$bang());
  }

  private static Column holds(@Nullable Clause clause, Column otherwise) {
    if (clause == null) {
      return otherwise;
    }
    return switch (clause.where()) {
      case ANY_PROCEDURE -> among(HospitalRows.PROCEDURES, clause.pattern());
      case PRIMARY_PROCEDURE -> among(HospitalRows.PROCEDURES.subList(0, 1), clause.pattern());
      case SECONDARY_DIAGNOSIS ->
          among(HospitalRows.DIAGNOSES.subList(1, HospitalRows.DIAGNOSES.size()), clause.pattern());
    };
  }

  private static Column among(List<String> codes, String pattern) {
    Column text = concat_ws(" ", codes.stream().map(name -> col(name)).toArray(Column[]::new));
    return coalesce(text.rlike(anywhere(pattern)), lit(false));
  }

  /** The beginning of any of the codes, where the pattern says the beginning of the code. */
  private static String anywhere(String pattern) {
    return "(?:^|(?<= ))(?:" + pattern.substring(1) + ")";
  }
}
