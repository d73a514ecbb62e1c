package org.lister.settle;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What a practice adds to national figures: a row a group with a register, and one for the practice
 * itself; nothing of a practice that is left out or cannot be settled.
 */
record Contribution(Achieving achieving, Validation validation)
    implements FlatMapFunction<Row, Row>, Serializable {

  static final StructType SCHEMA =
      StructType.fromDDL("group_code STRING, register BIGINT, list_size BIGINT, whole_list BIGINT");

  /** Stands for the practice itself among the groups. */
  static final String EVERYBODY = "";

  @Override
  public Iterator<Row> call(Row row) {
    String practice = row.getString(0);
    Achieved achieved = achieving.of(practice, Tally.of(row.getList(1), achieving.scheme()));
    Long whole = achieved.wholeList();
    if (whole == null
        || !achieved.isSettled()
        || validation.failed(practice, achieved.points()) != null) {
      return List.<Row>of().iterator();
    }
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create(EVERYBODY, 0L, whole, whole));
    achieved
        .registers()
        .forEach(
            (group, register) ->
                rows.add(RowFactory.create(group, register, achieved.lists().get(group), whole)));
    return rows.iterator();
  }
}
