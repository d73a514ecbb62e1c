package org.lister.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Area;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes one practice's pack from its counts and from the lists about it. A practice's counts are
 * some thousand rows, so that plain Java turns them into figures faster than joins would.
 *
 * @param about columns of the lists about a practice: {@code practice, quality, receipts, linkage,
 *     reference}
 * @param schema of a pack: {@code practice, practice_name} and its lists
 */
record PackMaker(PackScope scope, StructType about, StructType schema)
    implements CoGroupFunction<String, Row, Row, Row> {

  private static final StructType AREA =
      StructType.fromDDL("level STRING, organisation STRING, name STRING");

  /** Lists that are handed on as they are. */
  private static final String[] HANDED_ON = {"quality", "receipts", "linkage"};

  static PackMaker of(PackScope scope, StructType about) {
    return new PackMaker(scope, about, pack(about));
  }

  private static StructType pack(StructType about) {
    StructType schema =
        StructType.fromDDL("practice STRING, practice_name STRING")
            .add("areas", new ArrayType(AREA, true))
            .add("figures", new ArrayType(OwnFigures.SCHEMA, true))
            .add("exclusions", new ArrayType(Exclusions.SCHEMA, true));
    StructField[] fields = Arrays.stream(HANDED_ON).map(about::apply).toArray(StructField[]::new);
    return Arrays.stream(fields).reduce(schema, StructType::add, (one, other) -> one);
  }

  @Override
  public Iterator<Row> call(String practice, Iterator<Row> counts, Iterator<Row> lists) {
    List<OwnCounts> own = OwnCounts.gather(counts);
    Row beside = lists.hasNext() ? lists.next() : nothing();
    boolean isToldSomething =
        !own.isEmpty() || holds(beside, "quality") || holds(beside, "receipts");
    return isToldSomething
        ? List.of(pack(practice, own, beside)).iterator()
        : List.<Row>of().iterator();
  }

  private Row pack(String practice, List<OwnCounts> own, Row beside) {
    List<Row> reference = beside.getList(beside.fieldIndex("reference"));
    String name = reference.isEmpty() ? null : reference.get(0).getAs("practice_name");
    List<Object> values = new ArrayList<>();
    values.add(practice);
    values.add(name);
    values.add(listed(areas(reference)));
    values.add(listed(new OwnFigures(scope).of(practice, name, own)));
    values.add(listed(new Exclusions(scope.categories()).of(practice, own)));
    for (String list : HANDED_ON) {
      values.add(beside.get(beside.fieldIndex(list)));
    }
    return new GenericRowWithSchema(values.toArray(), schema);
  }

  /** The areas below England that the practice is compared with. */
  private List<Row> areas(List<Row> reference) {
    List<Row> areas = new ArrayList<>();
    for (Area area : scope.disclosure().comparators()) {
      if (!area.isNational() && !reference.isEmpty()) {
        String code = reference.get(0).getAs(area.column());
        String name = reference.get(0).getAs(area.column() + "_name");
        areas.add(new GenericRowWithSchema(new Object[] {area.level(), code, name}, AREA));
      }
    }
    return areas;
  }

  private Row nothing() {
    Object[] values = new Object[about.size()];
    Arrays.fill(values, listed(List.of()));
    return new GenericRowWithSchema(values, about);
  }

  private static boolean holds(Row row, String list) {
    return !row.getList(row.fieldIndex(list)).isEmpty();
  }

  private static Object listed(List<? extends @Nullable Object> items) {
    return CollectionConverters.asScala(items).toSeq();
  }
}
