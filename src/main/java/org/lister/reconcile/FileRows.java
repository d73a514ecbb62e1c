package org.lister.reconcile;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
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
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Streams the rows of an inspected file, each judged as soon as it is read. One task reads it from
 * beginning to end, because only so is the line of each row known.
 */
record FileRows(TheirFile file, RowJudge judge, Broadcast<SerializableConfiguration> settings)
    implements FlatMapFunction<String, Row> {

  static Dataset<Row> of(SparkSession spark, TheirFile file, RowJudge judge) {
    var settings = new SerializableConfiguration(spark.sessionState().newHadoopConf());
    Broadcast<SerializableConfiguration> sent =
        spark
            .sparkContext()
            .broadcast(settings, scala.reflect.ClassTag.apply(SerializableConfiguration.class));
    return spark
        .createDataset(List.of(file.uri()), Encoders.STRING())
        .flatMap(new FileRows(file, judge, sent), Encoders.row(RowJudge.SCHEMA));
  }

  @Override
  public Iterator<Row> call(String uri) throws IOException {
    Path path = new Path(uri);
    CloseableIterator<CsvRecord> lines =
        CountsText.lines(path.getFileSystem(settings.value().value()).open(path)).iterator();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close(lines));
    List<String> header = CountsText.header(lines.next());
    List<Integer> places = file.form().places(header);
    return new Judged(lines, places, header.size(), judge);
  }

  private static void close(CloseableIterator<CsvRecord> lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Judged(Iterator<CsvRecord> lines, List<Integer> places, int width, RowJudge judge)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      return judge.judged(Line.of(lines.next(), places, width));
    }
  }
}
