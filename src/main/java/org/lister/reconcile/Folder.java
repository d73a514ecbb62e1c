package org.lister.reconcile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.lister.store.Checksum;
import org.lister.store.TableVersion;

/** Where the files of one comparison are written. */
record Folder(String uri, SerializableConfiguration settings) implements java.io.Serializable {

  static Folder of(Configuration hadoop, ReconcileRequest request, TheirFile file) {
    String uri =
        String.join(
            "/",
            request.destination(),
            request.service().code(),
            request.periodEnd().toString(),
            file.name());
    return new Folder(uri, new SerializableConfiguration(hadoop));
  }

  /** Writes rows as one CSV file, in their order, on an executor. */
  TableVersion csv(String name, Dataset<Row> rows) {
    List<String> header = Arrays.asList(rows.columns());
    // Of no rows there may be no task to write a file.
    write(name, header, Collections.emptyIterator());
    rows.foreachPartition(
        (org.apache.spark.api.java.function.ForeachPartitionFunction<Row>)
            part -> write(name, header, part));
    return version(name);
  }

  TableVersion text(String name, String text) {
    try (Writer file = open(name)) {
      file.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
    return version(name);
  }

  private void write(String name, List<String> header, Iterator<Row> rows) {
    try (CsvWriter csv = CsvWriter.builder().build(open(name))) {
      csv.writeRecord(header);
      rows.forEachRemaining(row -> csv.writeRecord(cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
  }

  private static List<String> cells(Row row) {
    return java.util.stream.IntStream.range(0, row.size())
        .mapToObj(place -> row.isNullAt(place) ? "" : row.get(place).toString())
        .toList();
  }

  private Writer open(String name) throws IOException {
    Path path = new Path(uri, name);
    return new OutputStreamWriter(
        path.getFileSystem(settings.value()).create(path, true), StandardCharsets.UTF_8);
  }

  private TableVersion version(String name) {
    Path path = new Path(uri, name);
    try (Checksum bytes = new Checksum(path.getFileSystem(settings.value()).open(path))) {
      return TableVersion.ofFile(path.toString(), bytes.ofTheRest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
