package org.lister.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A small file that appears whole or not at all, whatever becomes of its writer and the disk.
 *
 * <p>An object store shows an object once it is closed. Elsewhere a file is seen from its first
 * byte on, so that it is written beside its place, under a hidden name, and renamed.
 */
public record WholeFile(FileSystem storage, Path file) {

  /**
   * Writes it where no file of its name is.
   *
   * @return false when there is one, which stays as it is
   */
  public boolean write(byte[] content) throws IOException {
    return ExclusiveFile.isWrittenOnCondition(storage, file)
        ? ExclusiveFile.make(storage, file, content)
        : !storage.exists(file) && moved(content);
  }

  private boolean moved(byte[] content) throws IOException {
    Path beside = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
    boolean isMoved = false;
    try {
      try (OutputStream out = storage.create(beside, false)) {
        out.write(content);
      }
      isMoved = storage.rename(beside, file);
    } finally {
      if (!isMoved) {
        storage.delete(beside, false);
      }
    }
    if (isMoved) {
      return true;
    }
    if (storage.exists(file)) {
      return false;
    }
    throw new IOException("Cannot rename a file to " + file);
  }
}
