package org.lister.store.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;
import org.lister.store.WholeFile;

/**
 * Where the ring of a root lies: a small file. A change is a new file with the next number, and
 * only when it is there whole the ones before go: whoever dies in between leaves a ring that opens
 * everything.
 */
final class RingFolder {

  /** Below the restricted root; Delta leaves alone what begins so. */
  static final String NAME = "_keys";

  private static final Pattern FILE = Pattern.compile("ring-([0-9]{8})\\.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Configuration hadoop;

  RingFolder(String root, Configuration hadoop) {
    this.folder = new Path(root, NAME);
    this.hadoop = hadoop;
  }

  /** The ring as it is now. */
  KeyRing read() {
    List<Path> files = files();
    if (files.isEmpty()) {
      return KeyRing.NONE;
    }
    Path newest = files.get(files.size() - 1);
    try (InputStream in = newest.getFileSystem(hadoop).open(newest)) {
      return JSON.readValue(in, KeyRing.class);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: %s cannot be read. Bring it back from a copy, or restore the access to it."
              .formatted(newest));
    }
  }

  /** Puts the next ring in the place of the last, unless somebody else already has. */
  void write(KeyRing ring) {
    try {
      FileSystem storage = folder.getFileSystem(hadoop);
      Path file = new Path(folder, "ring-%08d.json".formatted(ring.number()));
      List<Path> before = files();
      if (isBehind(before, file) || !new WholeFile(storage, file).write(bytes(ring))) {
        throw new Stopped.Mistake(
            "Cannot change the keys of NHS numbers: another command has changed them meanwhile (%s). Give yours again."
                .formatted(folder));
      }
      for (Path old : before) {
        storage.delete(old, false);
      }
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot keep the keys of NHS numbers: %s cannot be written to. Nothing was changed; give access to it."
              .formatted(folder));
    }
  }

  private static boolean isBehind(List<Path> others, Path file) {
    return others.stream().anyMatch(other -> other.getName().compareTo(file.getName()) >= 0);
  }

  private static byte[] bytes(KeyRing ring) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ring);
  }

  private List<Path> files() {
    try {
      List<Path> files = new ArrayList<>();
      for (FileStatus status : folder.getFileSystem(hadoop).listStatus(folder)) {
        Matcher name = FILE.matcher(status.getPath().getName());
        if (name.matches()) {
          files.add(status.getPath());
        }
      }
      files.sort(Comparator.comparing(Path::getName));
      return files;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: %s cannot be listed. Give access to it."
              .formatted(folder));
    }
  }
}
