package org.lister.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * A file that says who has the right to write, where no operating system keeps a lock.
 *
 * <p>Its holder writes it anew every minute; one that has not been written for long belongs to a
 * run that died, and is taken over by writing over it. Not every storage refuses the second of two
 * that write at once, so who has written waits a moment and reads: whoever wrote last has the
 * right. A holder that was only paused finds another's name when it wakes up, leaves it, and
 * commits nothing any more.
 */
final class Marker implements WritingRight {

  private static final long MINUTE = 60_000;
  private static final long LONG_SILENT = 10 * MINUTE;

  private final FileSystem storage;
  private final Path file;

  /** The run, and in a second line what no other has, even of the same name. */
  private final String token;

  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Marker::thread);

  private Marker(FileSystem storage, Path file, String run) {
    this.storage = storage;
    this.file = file;
    this.token = run + "\n" + UUID.randomUUID();
  }

  /**
   * Takes the right.
   *
   * @param clock milliseconds, to tell a run that died
   * @param moment waits until another that writes at the same time has written
   * @throws Stopped.Mistake when another run has it
   */
  static Marker set(FileSystem storage, Path file, String run, LongSupplier clock, Runnable moment)
      throws IOException {
    Marker marker = new Marker(storage, file, run);
    marker.write(clock.getAsLong());
    moment.run();
    if (!marker.isMine()) {
      throw SoleWriter.busy(marker.holder());
    }
    marker.heart.scheduleAtFixedRate(marker::beat, MINUTE, MINUTE, TimeUnit.MILLISECONDS);
    return marker;
  }

  private void write(long now) throws IOException {
    try {
      write(storage.create(file, isOfTheDead(now)));
    } catch (FileAlreadyExistsException e) {
      throw SoleWriter.busy(holder());
    }
  }

  private boolean isOfTheDead(long now) throws IOException {
    try {
      FileStatus status = storage.getFileStatus(file);
      return now - status.getModificationTime() > LONG_SILENT;
    } catch (FileNotFoundException e) {
      // Nobody is at work.
      return false;
    }
  }

  /** Says that the run lives. Not while it looks itself, since a file is empty for a moment. */
  synchronized void beat() {
    try {
      if (isMine()) {
        write(storage.create(file, true));
      }
    } catch (IOException e) {
      // The next beat may reach the storage again; only ten missed ones lose the right.
    }
  }

  @Override
  public synchronized void require() throws IOException {
    if (!isMine()) {
      throw new Stopped.Mistake(
          "Cannot go on writing to these tables: this run was silent for long, and another has taken its place (%s). Run it again when that has ended."
              .formatted(holder()));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    heart.shutdownNow();
    if (isMine()) {
      storage.delete(file, false);
    }
  }

  private void write(OutputStream out) throws IOException {
    try (out) {
      out.write(token.getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean isMine() throws IOException {
    return read().equals(token);
  }

  private String holder() throws IOException {
    return read().lines().findFirst().orElse(SoleWriter.NAMELESS);
  }

  /** Nothing when the file is not there: who has it may be closing. */
  private String read() throws IOException {
    try (InputStream in = storage.open(file)) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lister-at-work");
    thread.setDaemon(true);
    return thread;
  }
}
