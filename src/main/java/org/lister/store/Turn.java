package org.lister.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.conf.Configuration;

/**
 * One writer at a time on a local disk, where Delta cannot tell two processes apart that commit at
 * the same moment: renaming a file there may go over another. Elsewhere storage refuses the second
 * of them ({@link LogStoreRule}), and Delta says so.
 */
public final class Turn {

  private static final Map<String, ReentrantLock> HERE = new ConcurrentHashMap<>();

  private final String path;
  private final Configuration hadoop;

  /**
   * @param path of the table that is written to
   */
  Turn(String path, Configuration hadoop) {
    this.path = path;
    this.hadoop = hadoop;
  }

  /** The turn at a table. */
  public static Turn at(Roots roots, TableName table, Configuration hadoop) {
    return new Turn(roots.of(table), hadoop);
  }

  /** Does the work once nobody else writes, in this process or another. */
  public boolean take(BooleanSupplier work) {
    ReentrantLock here = HERE.computeIfAbsent(path, any -> new ReentrantLock());
    here.lock();
    try {
      return isOnLocalDisk() ? alone(work) : work.getAsBoolean();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot take a turn at " + path, e);
    } finally {
      here.unlock();
    }
  }

  private boolean isOnLocalDisk() throws IOException {
    String scheme = table().getFileSystem(hadoop).getUri().getScheme();
    return scheme.equals("file");
  }

  private boolean alone(BooleanSupplier work) throws IOException {
    LocalLock lock = LocalLock.whenFree(Path.of(table().toUri().getPath() + ".lock"));
    try {
      return work.getAsBoolean();
    } finally {
      lock.close();
    }
  }

  private org.apache.hadoop.fs.Path table() {
    return new org.apache.hadoop.fs.Path(path);
  }
}
