package org.lister.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.lister.domain.counts.PlainCell;

/** One CSV file: UTF-8, a header, lines that end with carriage return and line feed. */
public record CsvFile(String uri, SerializableConfiguration settings) implements Serializable {

  public static CsvFile at(String uri, Configuration hadoop) {
    return new CsvFile(uri, new SerializableConfiguration(hadoop));
  }

  /**
   * Writes rows in their order, on an executor.
   *
   * @param rows in one partition; null becomes an empty cell
   */
  public TableVersion write(List<String> header, Dataset<Row> rows) {
    // Of no rows there may be no task to write a file.
    writeHere(header, Collections.emptyIterator());
    rows.foreachPartition((ForeachPartitionFunction<Row>) part -> writeHere(header, part));
    return version();
  }

  private void writeHere(List<String> header, Iterator<Row> rows) {
    try (CsvWriter csv = CsvWriter.builder().build(open())) {
      csv.writeRecord(header);
      rows.forEachRemaining(row -> csv.writeRecord(cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + uri, e);
    }
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(place -> row.isNullAt(place) ? "" : cell(row.get(place)))
        .toList();
  }

  /** A number is none that a spreadsheet would calculate, a text may be. */
  private static String cell(Object cell) {
    return cell instanceof String text ? PlainCell.shown(text) : cell.toString();
  }

  private Writer open() throws IOException {
    Path path = new Path(uri);
    return new OutputStreamWriter(
        path.getFileSystem(settings.value()).create(path, true), StandardCharsets.UTF_8);
  }

  private TableVersion version() {
    Path path = new Path(uri);
    try (Checksum bytes = new Checksum(path.getFileSystem(settings.value()).open(path))) {
      return TableVersion.ofFile(path.toString(), bytes.ofTheRest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + uri, e);
    }
  }
}
