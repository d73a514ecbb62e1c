package org.lister.protect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableName;

/**
 * What a practice may see of itself and its GPs: everything, as counted. They are its own patients,
 * whose records it holds.
 */
final class OwnFigures {

  /** As the table of figures has it, without the practice, whose pack they stand in. */
  static final StructType SCHEMA =
      new StructType(
          Arrays.stream(TableName.FIGURES.schema().fields())
              .filter(field -> !field.name().equals("practice"))
              .toArray(StructField[]::new));

  private static final String UNALLOCATED = "unallocated";

  private static final Comparator<OwnCounts> BY_GP =
      Comparator.comparing((OwnCounts counts) -> counts.level())
          .thenComparing(counts -> UNALLOCATED.equals(counts.gp()))
          .thenComparing(counts -> counts.gp() == null ? "" : counts.gp());

  private final PackScope scope;
  private final Date periodEnd;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Comparator<OwnCounts> order;

  OwnFigures(PackScope scope) {
    this.scope = scope;
    this.periodEnd = Date.valueOf(scope.periodEnd());
    scope.titles().keySet().forEach(code -> positions.put(code, positions.size() + 1));
    this.order = Comparator.comparingInt(this::position).thenComparing(BY_GP);
  }

  /** In the order in which a reader meets indicators, the GPs before their practice. */
  List<Row> of(String practice, @Nullable String name, List<OwnCounts> counts) {
    List<Row> figures = new ArrayList<>(counts.size());
    counts.stream().sorted(order).forEach(each -> figures.add(row(practice, name, each)));
    return figures;
  }

  private Row row(String practice, @Nullable String name, OwnCounts counts) {
    long numerator = counts.of("numerator");
    long denominator = counts.of("denominator");
    String gp = counts.gp();
    return new GenericRowWithSchema(
        new Object[] {
          scope.service(),
          periodEnd,
          counts.indicator(),
          scope.titles().get(counts.indicator()),
          position(counts),
          counts.level(),
          gp == null ? practice : gp,
          gp == null ? name : null,
          counts.register(),
          numerator,
          denominator,
          counts.rejected(),
          rate(numerator, denominator),
          ControlNote.AS_COUNTED.text()
        },
        SCHEMA);
  }

  private int position(OwnCounts counts) {
    return positions.get(counts.indicator());
  }

  /** As {@link Rate} has it: whole tenths of a per cent, half up. */
  static @Nullable BigDecimal rate(long numerator, long denominator) {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(1000 * numerator)
            .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
            .movePointLeft(1);
  }
}
