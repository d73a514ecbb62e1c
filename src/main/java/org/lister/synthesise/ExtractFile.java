package org.lister.synthesise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One of the two files of an extract, with the truth about its defects. */
final class ExtractFile {

  private final String practice;
  private final String name;
  private final RowFile rows;
  private final RowFile defects;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong defective = new AtomicLong();

  ExtractFile(String practice, String name, RowFile rows, RowFile defects) {
    this.practice = practice;
    this.name = name;
    this.rows = rows;
    this.defects = defects;
  }

  void write(List<@Nullable String> row, Defect defect) {
    write(row, List.of(defect));
  }

  void write(List<@Nullable String> row, Collection<Defect> carried) {
    try {
      long line = rows.write(row);
      written.incrementAndGet();
      for (Defect defect : carried) {
        defects.write(List.of(practice, name, line, defect.name()));
        defective.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long written() {
    return written.get();
  }

  long defective() {
    return defective.get();
  }
}
