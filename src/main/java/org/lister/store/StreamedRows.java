package org.lister.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Streams the rows of a text file on an executor. One task reads it from beginning to end, because
 * only so is the line of each row known.
 */
public final class StreamedRows {

  private StreamedRows() {}

  /** Makes rows of the bytes of a file, as they are asked for. */
  public interface Reading extends Serializable {
    Iterator<Row> rows(InputStream bytes) throws IOException;
  }

  /**
   * @param uri of the file
   * @param schema of the rows
   */
  public static Dataset<Row> of(
      SparkSession spark, String uri, StructType schema, Reading reading) {
    var settings = new SerializableConfiguration(spark.sessionState().newHadoopConf());
    Broadcast<SerializableConfiguration> sent =
        spark
            .sparkContext()
            .broadcast(settings, scala.reflect.ClassTag.apply(SerializableConfiguration.class));
    return spark
        .createDataset(List.of(uri), Encoders.STRING())
        .flatMap(new Opening(reading, sent), Encoders.row(schema));
  }

  private record Opening(Reading reading, Broadcast<SerializableConfiguration> settings)
      implements FlatMapFunction<String, Row> {

    @Override
    public Iterator<Row> call(String uri) throws IOException {
      Path path = new Path(uri);
      InputStream bytes = path.getFileSystem(settings.value().value()).open(path);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(bytes));
      return reading.rows(bytes);
    }

    private static void close(InputStream bytes) {
      try {
        bytes.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
