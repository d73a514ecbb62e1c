package org.lister.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Removes the packs of readers that have none any more. */
final class Withdrawal {

  private Withdrawal() {}

  /** How many packs were removed. */
  static long ofAllBut(List<Delivery> deliveries, Audience audience, Destination destination) {
    Set<String> kept =
        deliveries.stream()
            .map(each -> audience.prefix() + each.reader())
            .collect(Collectors.toSet());
    try (FileSystem storage = destination.open()) {
      long withdrawn = 0;
      Path packs = new Path(destination.path(), audience.prefix() + "*");
      for (FileStatus folder : storage.globStatus(packs)) {
        if (!kept.contains(folder.getPath().getName())) {
          new PackFolder(storage, folder.getPath()).withdraw();
          withdrawn++;
        }
      }
      return withdrawn;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot withdraw packs in " + destination.uri(), e);
    }
  }
}
