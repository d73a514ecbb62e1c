package org.lister.bench.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Files that belong together: those of the same partitions. A partition is the folder that a file
 * lies in, whatever the tables are partitioned by, so that a patient's rows never lie in two.
 */
record Batch(TableFiles files) {

  /** Batches of about so many bytes of events each. */
  static List<Batch> of(TableFiles all, long bytes) {
    List<Batch> batches = new ArrayList<>();
    Set<String> folders = new HashSet<>();
    long size = 0;
    for (String folder : folders(all)) {
      folders.add(folder);
      size += size(all.events(), folder::equals);
      if (size >= bytes) {
        batches.add(in(all, folders::contains));
        folders.clear();
        size = 0;
      }
    }
    if (!folders.isEmpty()) {
      batches.add(in(all, folders::contains));
    }
    return batches;
  }

  private static SortedSet<String> folders(TableFiles all) {
    SortedSet<String> folders = new TreeSet<>();
    all.patients().forEach(file -> folders.add(folder(file)));
    return folders;
  }

  private static Batch in(TableFiles all, Predicate<String> folders) {
    return new Batch(
        new TableFiles(
            within(all.patients(), folders),
            within(all.events(), folders),
            within(all.links(), folders)));
  }

  private static List<String> within(List<String> files, Predicate<String> folders) {
    return files.stream().filter(file -> folders.test(folder(file))).toList();
  }

  private static long size(List<String> files, Predicate<String> folders) {
    return within(files, folders).stream().mapToLong(Batch::size).sum();
  }

  private static long size(String file) {
    try {
      return Files.size(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(String file) {
    return String.valueOf(Path.of(file).getParent().getFileName());
  }
}
