package org.lister.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells of each type of Parquet say as the cells of an event. */
class ParquetRowsTest {

  private static final List<String> COLUMNS = Content.EVENTS.columns();

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource(
      textBlock =
          """
          nhs_number, STRING,         ' 999 000 0018 ',     9990000018
          nhs_number, BIGINT,         9990000018,           9990000018
          nhs_number, BIGINT,         999000001,            -1
          nhs_number, 'DECIMAL(12,2)', 9990000018.00,       9990000018
          nhs_number, 'DECIMAL(12,2)', 9990000018.50,       -1
          nhs_number, DOUBLE,         9990000018,           -1
          nhs_number, DATE,           2025-06-01,           -1
          code,       INT,            44054006,             44054006
          code,       STRING,         44054006,             44054006
          code,       STRING,         Zuckerkränkheit,      -1
          code,       DOUBLE,         44054006,             -1
          date,       DATE,           2025-06-01,           20240
          date,       STRING,         2025-06-01,           20240
          date,       STRING,         2025-02-30,           malformed
          date,       TIMESTAMP,      1748822399000000,     20240
          date,       BIGINT,         20250601,             malformed
          value1,     DOUBLE,         141.5,                141.5
          value1,     DOUBLE,         NaN,                  malformed
          value1,     FLOAT,          0.5,                  0.5
          value1,     INT,            7,                    7.0
          value1,     'DECIMAL(9,2)', 141.50,               141.5
          value1,     STRING,         141.5,                141.5
          value1,     STRING,         ' ',                  empty
          value1,     STRING,         much,                 malformed
          value1,     BOOLEAN,        true,                 malformed
          practice,   STRING,         X00001,               own
          practice,   STRING,         X00002,               malformed
          """)
  void a_cell_is_understood_by_its_type(String column, String type, String cell, String expected) {
    ParquetRows rows = rows(column, DataType.fromDDL(type), cell);
    assertThat(rows.next()).isTrue();
    assertThat(said(rows.typed(), column)).isEqualTo(expected);
    assertThat(rows.line()).isEqualTo(1);
    assertThat(rows.next()).isFalse();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      textBlock =
          """
          nhs_number, BIGINT,          9990000018,       '{"nhs_number":9990000018}'
          nhs_number, STRING,          ' 999 000 0018 ', '{"nhs_number":"999 000 0018"}'
          date,       DATE,            2025-06-01,       '{"date":"2025-06-01"}'
          date,       TIMESTAMP,       1748822399000000, '{"date":"2025-06-01T23:59:59Z"}'
          value1,     'DECIMAL(9,2)',  141.50,           '{"value1":141.50}'
          value1,     STRING,          '  ',             '{}'
          """)
  void a_row_is_told_as_it_arrived(String column, String type, String cell, String json) {
    ParquetRows rows = rows(column, DataType.fromDDL(type), cell);
    rows.next();
    RowJudge judge =
        Judges.under(
                new Terms(
                    Scene.supplier("EMIS"),
                    Scene.contract(),
                    Scene.PERIOD_END,
                    IngestRequest.Objections.UPHELD))
            .events();
    assertThat(RowJudge.json(judge.said(rows))).isEqualTo(json);
  }

  @Test
  void lists_and_maps_are_no_cells() {
    assertThat(ParquetCell.isReadable(DataTypes.createArrayType(DataTypes.LongType))).isFalse();
    assertThat(ParquetCell.isReadable(new StructType())).isFalse();
  }

  private static String said(TypedRow row, String column) {
    int place = COLUMNS.indexOf(column);
    if (row.isEmpty(place)) {
      return "empty";
    }
    if (row.isMalformed(place)) {
      return "malformed";
    }
    return Map.of("practice", "own", "value1", "" + row.decimal(place))
        .getOrDefault(column, "" + row.number(place));
  }

  /** One row with one cell; the others are null. */
  private static ParquetRows rows(String column, DataType type, String cell) {
    StructType types = new StructType();
    OnHeapColumnVector[] vectors = new OnHeapColumnVector[COLUMNS.size()];
    for (int place = 0; place < vectors.length; place++) {
      boolean isIt = COLUMNS.get(place).equals(column);
      DataType own = isIt ? type : DataTypes.StringType;
      types = types.add(COLUMNS.get(place), own);
      vectors[place] = new OnHeapColumnVector(1, own);
      if (isIt) {
        put(vectors[place], type, cell);
      } else {
        vectors[place].putNull(0);
      }
    }
    Iterator<ColumnarBatch> batches = List.of(new ColumnarBatch(vectors, 1)).iterator();
    return new ParquetRows(
        Content.EVENTS,
        Scene.supplier("EMIS"),
        types,
        new Cells(Scene.supplier("EMIS"), "X00001").readings(Content.EVENTS),
        batches);
  }

  private static void put(OnHeapColumnVector vector, DataType type, String cell) {
    switch (type.typeName().replaceAll("\\(.*", "")) {
      case "string" -> vector.putByteArray(0, cell.getBytes(StandardCharsets.UTF_8));
      case "long", "timestamp" -> vector.putLong(0, Long.parseLong(cell));
      case "integer" -> vector.putInt(0, Integer.parseInt(cell));
      case "double" -> vector.putDouble(0, Double.parseDouble(cell));
      case "float" -> vector.putFloat(0, Float.parseFloat(cell));
      case "date" -> vector.putInt(0, (int) LocalDate.parse(cell).toEpochDay());
      case "boolean" -> vector.putBoolean(0, Boolean.parseBoolean(cell));
      default -> {
        BigDecimal number = new BigDecimal(cell);
        vector.putDecimal(0, Decimal.apply(number), number.precision());
      }
    }
  }
}
