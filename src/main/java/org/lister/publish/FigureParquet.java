package org.lister.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
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
import org.lister.store.TableName;

/**
 * A practice's figures as Parquet. The column {@code practice} is the folder's name, as Spark and
 * others read partitions, and is not repeated in the file.
 */
final class FigureParquet {

  static final String NAME = "figures.parquet";

  private static final List<StructField> FIELDS =
      List.of(TableName.FIGURES.schema().fields()).stream()
          .filter(field -> !field.name().equals("practice"))
          .toList();

  private static final MessageType SCHEMA =
      new MessageType("figures", FIELDS.stream().map(FigureParquet::type).toList());

  private FigureParquet() {}

  static PackFile of(List<Row> figures) {
    ParquetMemory memory = new ParquetMemory();
    try (ParquetWriter<Group> writer = writer(memory)) {
      for (Row figure : figures) {
        writer.write(group(figure));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + NAME, e);
    }
    return new PackFile(NAME, memory.content());
  }

  private static ParquetWriter<Group> writer(ParquetMemory memory) throws IOException {
    return ExampleParquetWriter.builder(memory)
        .withConf(new Configuration(false))
        .withType(SCHEMA)
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

  private static Group group(Row figure) {
    Group group = new SimpleGroup(SCHEMA);
    for (StructField field : FIELDS) {
      Object value = figure.getAs(field.name());
      if (value != null) {
        add(group, field.name(), value);
      }
    }
    return group;
  }

  private static void add(Group group, String name, Object value) {
    if (value instanceof String text) {
      group.add(name, text);
    } else if (value instanceof Long number) {
      group.add(name, number);
    } else if (value instanceof Integer number) {
      group.add(name, number);
    } else if (value instanceof BigDecimal decimal) {
      group.add(name, decimal.unscaledValue().intValueExact());
    } else {
      group.add(name, (int) LocalDate.parse(value.toString()).toEpochDay());
    }
  }
}
