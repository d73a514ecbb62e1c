package org.lister.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as a Parquet file that is made in memory.
 *
 * @param fields the columns, in the order in which rows have them
 */
record ParquetFile(String name, List<StructField> fields, MessageType schema) {

  /** Made once: what Hadoop would read for each file has no bearing on files in memory. */
  private static final ParquetConfiguration SETTINGS = new PlainParquetConfiguration();

  static ParquetFile of(String name, StructType columns) {
    List<StructField> fields = List.of(columns.fields());
    return new ParquetFile(
        name, fields, new MessageType("rows", fields.stream().map(ParquetFile::type).toList()));
  }

  /** All columns of a table but one. */
  static ParquetFile without(String column, String name, StructType columns) {
    return of(
        name,
        new StructType(
            Arrays.stream(columns.fields())
                .filter(field -> !field.name().equals(column))
                .toArray(StructField[]::new)));
  }

  PackFile file(List<Row> rows) {
    ParquetMemory memory = new ParquetMemory();
    try (ParquetWriter<Group> writer = writer(memory)) {
      for (Row row : rows) {
        writer.write(group(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
    return new PackFile(name, memory.content());
  }

  private ParquetWriter<Group> writer(ParquetMemory memory) throws IOException {
    return ExampleParquetWriter.builder(memory)
        .withConf(SETTINGS)
        .withType(schema)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .build();
  }

  private static Type type(StructField field) {
    String name = field.name();
    DataType type = field.dataType();
    if (type.equals(DataTypes.StringType)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    if (type.equals(DataTypes.LongType)) {
      return Types.optional(PrimitiveTypeName.INT64).named(name);
    }
    var number = Types.optional(PrimitiveTypeName.INT32);
    if (type instanceof DecimalType decimal) {
      return number
          .as(LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision()))
          .named(name);
    }
    return type.equals(DataTypes.DateType)
        ? number.as(LogicalTypeAnnotation.dateType()).named(name)
        : number.named(name);
  }

  private Group group(Row row) {
    Group group = new SimpleGroup(schema);
    for (int place = 0; place < fields.size(); place++) {
      Object value = row.get(place);
      if (value != null) {
        add(group, place, value);
      }
    }
    return group;
  }

  private static void add(Group group, int place, Object value) {
    if (value instanceof String text) {
      group.add(place, text);
    } else if (value instanceof Long number) {
      group.add(place, number);
    } else if (value instanceof Integer number) {
      group.add(place, number);
    } else if (value instanceof BigDecimal decimal) {
      group.add(place, decimal.unscaledValue().intValueExact());
    } else {
      group.add(place, (int) ((Date) value).toLocalDate().toEpochDay());
    }
  }
}
