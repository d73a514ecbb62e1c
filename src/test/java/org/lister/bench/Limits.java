package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lister.bench.sql.TableFiles;
import org.lister.measure.fold.ShelfFold;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * What this machine takes for the least that measuring has to do: to read the files of patients,
 * events and links, and to decode their rows.
 *
 * @param bytes of the files
 * @param rows decoded
 * @param reading the files one after the other, as plain bytes
 * @param decoding the columns that measuring reads, a task a shelf, and nothing done with them but
 *     a sum
 */
record Limits(long bytes, long rows, Timing reading, Timing decoding) {

  private static final int BUFFER = 8 << 20;

  static Limits of(Tables tables, int runs) {
    List<Path> files = files(tables);
    long bytes = files.stream().mapToLong(Limits::read).sum();
    long rows = decode(tables);
    Runs reading = new Runs();
    Runs decoding = new Runs();
    for (int run = 0; run < runs; run++) {
      reading.time(() -> files.forEach(Limits::read));
      decoding.time(() -> decode(tables));
    }
    return new Limits(bytes, rows, reading.timing("read"), decoding.timing("decode"));
  }

  private static List<Path> files(Tables tables) {
    TableFiles files = TableFiles.of(tables);
    return Stream.of(files.patients(), files.events(), files.links())
        .flatMap(Collection::stream)
        .map(Path::of)
        .toList();
  }

  private static long read(Path file) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    long bytes = 0;
    try (FileChannel channel = FileChannel.open(file)) {
      for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer.clear())) {
        bytes += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static long decode(Tables tables) {
    return tables
        .shelves(tables.shelves(TableName.PATIENTS))
        .reading(TableName.PATIENTS, ShelfFold.patientColumns())
        .reading(TableName.EVENTS)
        .reading(TableName.LINKS, ShelfFold.linkColumns())
        .each(new BareDecode())
        .results()
        .stream()
        .mapToLong(BareDecode.Walked::rows)
        .sum();
  }
}
