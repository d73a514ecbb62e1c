package org.lister.reconcile;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.domain.counts.PlainCell;

/**
 * Makes a count of a row, or says why it is none.
 *
 * @param practices those of the hierarchy
 * @param rejections the names that each indicator of the service counts rejections under
 * @param day the day of achievement that is compared
 */
record RowJudge(Set<String> practices, Map<String, Set<String>> rejections, String day)
    implements Serializable {

  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          line BIGINT, practice STRING, indicator STRING, field STRING, value BIGINT, reason STRING
          """);

  /** 999,999,999 patients: more than England has, and few enough to add up. */
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  Row judged(Line line) {
    String field = field(line.indicator(), line.field());
    Reason reason = reason(line, field);
    return RowFactory.create(
        line.number(),
        told(line.practice()),
        told(line.indicator()),
        field == null ? told(line.field()) : field,
        reason == null ? Long.valueOf(line.value()) : null,
        reason == null ? null : reason.name());
  }

  private @Nullable Reason reason(Line line, @Nullable String field) {
    if (!line.isWhole()) {
      return Reason.OTHER_WIDTH;
    }
    if (line.isDated() && line.isSuperseded()) {
      return Reason.SUPERSEDED;
    }
    if (line.isDated() && !line.day().equals(day)) {
      return Reason.OTHER_DAY;
    }
    if (!practices.contains(line.practice())) {
      return Reason.PRACTICE_UNKNOWN;
    }
    if (!rejections.containsKey(line.indicator())) {
      return Reason.INDICATOR_UNKNOWN;
    }
    if (field == null) {
      return Reason.FIELD_UNKNOWN;
    }
    return COUNT.matcher(line.value()).matches() ? null : Reason.NOT_A_COUNT;
  }

  /** Lister's name of a field; CQRS gives each register its own, such as <i>Cancer Register</i>. */
  private @Nullable String field(String indicator, String theirs) {
    String small = theirs.toLowerCase(Locale.ROOT);
    if (small.equals(Fields.NUMERATOR) || small.equals(Fields.DENOMINATOR)) {
      return small;
    }
    if (small.equals(Fields.REGISTER) || small.endsWith(" " + Fields.REGISTER)) {
      return Fields.REGISTER;
    }
    return rejections.getOrDefault(indicator, Set.of()).contains(theirs) ? theirs : null;
  }

  private static @Nullable String told(String cell) {
    return PlainCell.tellable(cell).orElse(null);
  }
}
