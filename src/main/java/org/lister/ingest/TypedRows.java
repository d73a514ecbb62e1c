package org.lister.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Supplier;

/** Gives every cell the type of its table, and keeps the cells as they arrived beside it. */
final class TypedRows {

  /** The struct of the cells as they arrived. */
  static final String ARRIVED = "arrived";

  private TypedRows() {}

  static Dataset<Row> of(Content content, ArrivedRows.Batch batch) {
    StructType types = batch.rows().schema();
    List<Column> tidied = place();
    List<Column> typed = place();
    typed.add(
        struct(content.columns().stream().map(name -> col(name)).toArray(Column[]::new))
            .as(ARRIVED));
    for (StructField column : content.table().schema().fields()) {
      DataType type = types.apply(column.name()).dataType();
      tidied.add(Cells.tidy(batch.supplier(), column.name(), type).as(column.name()));
      typed.add(cell(batch.supplier(), column, type).as(column.name()));
    }
    return batch.rows().select(tidied.toArray(Column[]::new)).select(typed.toArray(Column[]::new));
  }

  private static List<Column> place() {
    return new ArrayList<>(
        List.of(col(ArrivedRows.FOLDER), col(ArrivedRows.LINE), col(ArrivedRows.FAULT)));
  }

  private static Column cell(Supplier supplier, StructField column, DataType type) {
    Column cell = col(column.name());
    return switch (column.name()) {
      case "nhs_number" -> Cells.nhsNumber(cell, type);
      case "code" -> Cells.code(cell, type);
      case "sex" -> Cells.sex(supplier, cell);
      default -> byType(supplier, column, cell, type);
    };
  }

  private static Column byType(Supplier supplier, StructField column, Column cell, DataType type) {
    return switch (column.dataType().typeName()) {
      case "date" -> Cells.date(supplier, cell, type);
      case "double" -> Cells.decimal(cell, type);
      default -> cell.cast(column.dataType());
    };
  }
}
