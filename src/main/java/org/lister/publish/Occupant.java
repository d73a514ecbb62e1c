package org.lister.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * The service whose packs a destination holds. A publication withdraws packs that are not its own,
 * so that one service must not be published over another.
 */
final class Occupant {

  private Occupant() {}

  /**
   * @throws Stopped.Mistake when the destination holds the packs of another service
   */
  static void refuseAnother(Destination destination, String service) {
    occupant(destination)
        .filter(held -> !held.equals(service))
        .ifPresent(
            held -> {
              throw new Stopped.Mistake(
                  "Cannot publish %s into %s: it holds the packs of %s. Give each service an --out of its own."
                      .formatted(service, destination.uri(), held));
            });
  }

  private static Optional<String> occupant(Destination destination) {
    try (FileSystem storage = destination.open()) {
      Path packs = new Path(destination.path(), Audience.PRACTICE.prefix() + "*");
      for (FileStatus folder : storage.globStatus(packs)) {
        Optional<Manifest> manifest = new PackFolder(storage, folder.getPath()).manifest();
        if (manifest.isPresent()) {
          return manifest.map(each -> each.from().service());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into " + destination.uri(), e);
    }
  }
}
