package org.lister.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file of a local disk, which the operating system takes from a process that dies.
 *
 * <p>This process opens one channel to the file at a time: when any channel to it is closed, the
 * operating system takes the lock away.
 */
final class LocalLock implements AutoCloseable {

  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final Semaphore here;

  private LocalLock(FileChannel channel, Semaphore here) {
    this.channel = channel;
    this.here = here;
  }

  /** Once nobody else has it, in this process or another. */
  static LocalLock whenFree(Path file) throws IOException {
    Semaphore here = here(file);
    here.acquireUninterruptibly();
    return opened(file, here, FileChannel::lock).orElseThrow();
  }

  /** Nothing when somebody has it. */
  static Optional<LocalLock> ifFree(Path file) throws IOException {
    Semaphore here = here(file);
    return here.tryAcquire() ? opened(file, here, FileChannel::tryLock) : Optional.empty();
  }

  /** How a channel is locked. */
  @FunctionalInterface
  private interface Locking {
    @Nullable FileLock lock(FileChannel channel) throws IOException;
  }

  /** However it ends without a lock, nothing of it is kept. */
  private static Optional<LocalLock> opened(Path file, Semaphore here, Locking locking)
      throws IOException {
    FileChannel channel = null;
    boolean isHeld = false;
    try {
      Files.createDirectories(file.getParent());
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      isHeld = locking.lock(channel) != null;
      return isHeld ? Optional.of(new LocalLock(channel, here)) : Optional.empty();
    } finally {
      if (!isHeld) {
        giveBack(channel, here);
      }
    }
  }

  @Override
  public void close() throws IOException {
    giveBack(channel, here);
  }

  private static void giveBack(@Nullable FileChannel channel, Semaphore here) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      here.release();
    }
  }

  private static Semaphore here(Path file) {
    return HERE.computeIfAbsent(file.toAbsolutePath().normalize(), any -> new Semaphore(1));
  }
}
