package org.lister.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * The right to write to a store: one run has it at a time, since a stage takes back what a run that
 * died has left behind, and could not tell that from what another is just writing.
 *
 * <p>On a local disk the operating system keeps the right and takes it from a process that dies.
 * Elsewhere a file says who has it; its holder writes it anew every minute, and one that has not
 * been written for long belongs to a run that died.
 */
public final class SoleWriter implements AutoCloseable {

  private static final String NAME = "at-work";
  private static final long MINUTE = 60_000;
  private static final long LONG_SILENT = 10 * MINUTE;

  /** What this very process holds on its local disk. */
  private static final Set<java.nio.file.Path> HERE = ConcurrentHashMap.newKeySet();

  private final AutoCloseable held;

  private SoleWriter(AutoCloseable held) {
    this.held = held;
  }

  /**
   * Takes the right.
   *
   * @param root URI of the folder of tables
   * @param run who wants it
   * @param clock milliseconds, to tell a run that died
   * @throws Stopped.Mistake when another run has it
   */
  public static SoleWriter at(String root, String run, Configuration hadoop, LongSupplier clock) {
    Path file = new Path(root, NAME);
    try {
      FileSystem storage = file.getFileSystem(hadoop);
      return new SoleWriter(
          storage.getUri().getScheme().equals("file")
              ? locked(java.nio.file.Path.of(file.toUri().getPath()), run)
              : new Marked(storage, file, run, clock));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot take the right to write to " + root, e);
    }
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot give back the right to write", e);
    }
  }

  /**
   * The lock lies on a file of its own, of which this process opens one channel at a time: when any
   * channel to it is closed, the operating system takes the lock away.
   */
  private static AutoCloseable locked(java.nio.file.Path file, String run) throws IOException {
    Files.createDirectories(file.getParent());
    if (!HERE.add(file)) {
      throw busy(Files.readString(file));
    }
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(NAME + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      HERE.remove(file);
      throw busy(Files.readString(file));
    }
    Files.writeString(file, run);
    return () -> {
      channel.close();
      HERE.remove(file);
    };
  }

  private static Stopped busy(String run) {
    return new Stopped.Mistake(
        "Cannot write to these tables: another run is at work on them (%s). Wait until it has ended."
            .formatted(run.strip()));
  }

  /** A file that says who has the right. */
  private static final class Marked implements AutoCloseable {

    private final FileSystem storage;
    private final Path file;
    private final String run;
    private final ScheduledExecutorService heart =
        Executors.newSingleThreadScheduledExecutor(Marked::thread);

    Marked(FileSystem storage, Path file, String run, LongSupplier clock) throws IOException {
      this.storage = storage;
      this.file = file;
      this.run = run;
      removeIfSilent(clock.getAsLong());
      try {
        write(storage.create(file, false));
      } catch (FileAlreadyExistsException e) {
        throw busy(read());
      }
      heart.scheduleAtFixedRate(this::beat, MINUTE, MINUTE, TimeUnit.MILLISECONDS);
    }

    private void removeIfSilent(long now) throws IOException {
      try {
        FileStatus status = storage.getFileStatus(file);
        if (now - status.getModificationTime() > LONG_SILENT) {
          storage.delete(file, false);
        }
      } catch (FileNotFoundException e) {
        // Nobody is at work.
      }
    }

    private void beat() {
      try {
        write(storage.create(file, true));
      } catch (IOException e) {
        // The next beat may reach the storage again; only ten missed ones lose the right.
      }
    }

    private void write(OutputStream out) throws IOException {
      try (out) {
        out.write(run.getBytes(StandardCharsets.UTF_8));
      }
    }

    private String read() throws IOException {
      try (InputStream in = storage.open(file)) {
        return IOUtils.toString(in, StandardCharsets.UTF_8);
      }
    }

    @Override
    public void close() throws IOException {
      heart.shutdownNow();
      storage.delete(file, false);
    }

    private static Thread thread(Runnable work) {
      Thread thread = new Thread(work, "lister-at-work");
      thread.setDaemon(true);
      return thread;
    }
  }
}
