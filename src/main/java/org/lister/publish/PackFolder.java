package org.lister.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.lister.store.WholeFile;

/**
 * Where one reader's pack lies: a practice's, or a commissioner's.
 *
 * <p>A pack is replaced by removing its manifest, writing its files and writing the manifest last.
 * That asks of the storage only that one small file appears whole, see {@link WholeFile}; renaming
 * a folder would not do, since on S3 it is a copy of each file.
 */
record PackFolder(FileSystem storage, Path path) {

  /** The folder of one reader. */
  static PackFolder of(FileSystem storage, Path destination, Audience audience, String code) {
    return new PackFolder(storage, new Path(destination, audience.folder(code)));
  }

  /** The manifest of the pack that is there; nothing when no whole pack is. */
  Optional<Manifest> manifest() throws IOException {
    try (var stream = storage.open(new Path(path, Manifest.NAME))) {
      return Manifest.ifReadable(stream.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  void replace(List<PackFile> files, Manifest manifest) throws IOException {
    storage.delete(new Path(path, Manifest.NAME), false);
    removeAllBut(files.stream().map(PackFile::name).collect(Collectors.toSet()));
    for (PackFile file : files) {
      write(file);
    }
    close(manifest);
  }

  void withdraw() throws IOException {
    storage.delete(new Path(path, Manifest.NAME), false);
    storage.delete(path, true);
  }

  private void removeAllBut(Set<String> names) throws IOException {
    if (!storage.exists(path)) {
      return;
    }
    String folder = storage.makeQualified(path) + "/";
    RemoteIterator<LocatedFileStatus> files = storage.listFiles(path, true);
    while (files.hasNext()) {
      Path file = files.next().getPath();
      if (!names.contains(file.toString().substring(folder.length()))) {
        storage.delete(file, false);
      }
    }
  }

  /** Makes files that are there already a whole. */
  void close(Manifest manifest) throws IOException {
    Path file = new Path(path, Manifest.NAME);
    storage.delete(file, false);
    new WholeFile(storage, file).write(manifest.file().content());
  }

  void write(PackFile file) throws IOException {
    try (OutputStream stream = storage.create(new Path(path, file.name()), true)) {
      stream.write(file.content());
    }
  }
}
