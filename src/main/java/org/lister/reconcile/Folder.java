package org.lister.reconcile;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.Checksum;
import org.lister.store.CsvFile;
import org.lister.store.TableVersion;

/** Where the files of one comparison are written. */
record Folder(String uri, Configuration hadoop) {

  static Folder of(Configuration hadoop, ReconcileRequest request, TheirFile file) {
    String uri =
        String.join(
            "/",
            request.destination(),
            request.service().code(),
            request.periodEnd().toString(),
            file.name());
    return new Folder(uri, hadoop);
  }

  /** Writes rows as one CSV file, in their order, on an executor. */
  TableVersion csv(String name, Dataset<Row> rows) {
    return CsvFile.at(uri + "/" + name, hadoop).write(Arrays.asList(rows.columns()), rows);
  }

  TableVersion text(String name, String text) {
    Path path = new Path(uri, name);
    try (Writer file =
        new OutputStreamWriter(
            path.getFileSystem(hadoop).create(path, true), StandardCharsets.UTF_8)) {
      file.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + name, e);
    }
    return version(path);
  }

  private TableVersion version(Path path) {
    try (Checksum bytes = new Checksum(path.getFileSystem(hadoop).open(path))) {
      return TableVersion.ofFile(path.toString(), bytes.ofTheRest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
