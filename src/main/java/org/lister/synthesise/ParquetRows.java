package org.lister.synthesise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes rows of words and whole numbers as Parquet; a null cell is a null. */
final class ParquetRows extends WriteSupport<List<? extends @Nullable Object>> {

  private final MessageType schema;
  private final AtomicReference<RecordConsumer> consumer = new AtomicReference<>();

  ParquetRows(MessageType schema) {
    this.schema = schema;
  }

  /** Columns of words. */
  static MessageType words(List<String> columns) {
    Types.MessageTypeBuilder builder = Types.buildMessage();
    columns.forEach(
        column ->
            builder
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column));
    return builder.named("row");
  }

  @Override
  public String getName() {
    return "lister";
  }

  // Parquet deprecates the only form of this method that it also leaves abstract.
  @SuppressWarnings("deprecation")
  @Override
  public WriteContext init(Configuration hadoop) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer.set(recordConsumer);
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) {
    RecordConsumer row = consumer.get();
    row.startMessage();
    for (int place = 0; place < cells.size(); place++) {
      Object cell = cells.get(place);
      if (cell != null) {
        row.startField(schema.getFieldName(place), place);
        value(row, cell);
        row.endField(schema.getFieldName(place), place);
      }
    }
    row.endMessage();
  }

  private static void value(RecordConsumer row, Object cell) {
    if (cell instanceof Long number) {
      row.addLong(number);
    } else {
      // Not fromString: its buffers are slow to compare, and the dictionary compares each cell.
      row.addBinary(Binary.fromConstantByteArray(cell.toString().getBytes(UTF_8)));
    }
  }
}
