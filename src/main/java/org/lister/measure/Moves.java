package org.lister.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Counts within one task how many patients of each practice stand where before and where after: a
 * few numbers a practice leave the task, not a row a patient.
 *
 * @param rulesets by name, in the order of the run: each patient has a row of each, together
 */
record Moves(List<Compared> compared, List<String> rulesets) implements Serializable {

  /** {@code thing} is the place in {@link #compared}; a version that has no such thing is null. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "practice STRING, thing INT, before STRING, after STRING, patients BIGINT");

  /** The same by field: how many patients it counts before and after. */
  static final StructType FIELDS =
      StructType.fromDDL("practice STRING, thing INT, field STRING, before BIGINT, after BIGINT");

  private record Key(String practice, int thing, @Nullable String before, @Nullable String after) {}

  /** Rows of practice, ruleset and bits to rows of {@link #SCHEMA}. */
  Iterator<Row> count(Iterator<Row> outcomes) {
    Map<Key, Long> counts = new HashMap<>();
    byte[][] bits = new byte[rulesets.size()][];
    while (outcomes.hasNext()) {
      Row row = outcomes.next();
      int ruleset = rulesets.indexOf(row.getString(1));
      bits[ruleset] = row.getAs(2);
      if (ruleset == rulesets.size() - 1) {
        count(row.getString(0), bits, counts);
      }
    }
    return counts.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).iterator();
  }

  private void count(String practice, byte[][] bits, Map<Key, Long> counts) {
    for (int thing = 0; thing < compared.size(); thing++) {
      Compared each = compared.get(thing);
      Key key = new Key(practice, thing, said(each.before(), bits), said(each.after(), bits));
      counts.merge(key, 1L, Long::sum);
    }
  }

  private static @Nullable String said(Compared.@Nullable Side side, byte[][] bits) {
    return side == null ? null : side.standing(bits).said();
  }

  private static Row row(Key key, long patients) {
    return RowFactory.create(key.practice(), key.thing(), key.before(), key.after(), patients);
  }

  /** A row of {@link #SCHEMA} to rows of {@link #FIELDS}. */
  Iterator<Row> fields(Row move) {
    Compared thing = compared.get(move.getInt(1));
    long patients = move.getLong(4);
    Stream<Row> before =
        fields(thing.before(), move.getString(2)).map(field -> row(move, field, patients, 0));
    Stream<Row> after =
        fields(thing.after(), move.getString(3)).map(field -> row(move, field, 0, patients));
    return Stream.concat(before, after).iterator();
  }

  private static Stream<String> fields(Compared.@Nullable Side side, @Nullable String said) {
    return Stream.ofNullable(side)
        .flatMap(each -> each.standings().stream())
        .filter(standing -> Objects.equals(standing.said(), said))
        .limit(1)
        .flatMap(standing -> standing.fields().stream());
  }

  private static Row row(Row move, String field, long before, long after) {
    return RowFactory.create(move.getString(0), move.getInt(1), field, before, after);
  }
}
