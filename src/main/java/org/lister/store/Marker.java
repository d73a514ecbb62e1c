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
 * run that died, and is taken over by writing over it. An object store lets one of two that write
 * at once. Not every other storage refuses the second, so there who has written waits a moment and
 * reads: whoever wrote last has the right. A holder that was only paused finds another's name when
 * it wakes up, leaves it, and commits nothing any more.
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
    if (ExclusiveFile.isWrittenOnCondition(storage, file)) {
      marker.writeAlone(clock.getAsLong());
    } else {
      marker.writeLast(clock.getAsLong(), moment);
    }
    marker.heart.scheduleAtFixedRate(marker::beat, MINUTE, MINUTE, TimeUnit.MILLISECONDS);
    return marker;
  }

  private void writeAlone(long now) throws IOException {
    if (!ExclusiveFile.make(storage, file, content()) && !isTakenFromTheDead(now)) {
      throw busy();
    }
    requireThatASecondIsRefused();
  }

  private boolean isTakenFromTheDead(long now) throws IOException {
    try {
      FileStatus status = storage.getFileStatus(file);
      return isSilent(status, now) && ExclusiveFile.replace(storage, status, content());
    } catch (FileNotFoundException e) {
      // Whoever had it has just ended.
      return ExclusiveFile.make(storage, file, content());
    }
  }

  /** A server that knows nothing of conditions would let two runs, and two commits, through. */
  private void requireThatASecondIsRefused() throws IOException {
    byte[] second = (token + "\nsecond").getBytes(StandardCharsets.UTF_8);
    if (ExclusiveFile.make(storage, file, second)) {
      storage.delete(file, false);
      throw new Stopped.Mistake(
          "Cannot write to these tables: their server lets a second writer write over the first (it does not know If-None-Match, %s). Use one that knows conditional writes."
              .formatted(file));
    }
  }

  private void writeLast(long now, Runnable moment) throws IOException {
    try {
      write(storage.create(file, isOfTheDead(now)));
    } catch (FileAlreadyExistsException e) {
      throw busy();
    }
    moment.run();
    if (!isMine()) {
      throw busy();
    }
  }

  private boolean isOfTheDead(long now) throws IOException {
    try {
      return isSilent(storage.getFileStatus(file), now);
    } catch (FileNotFoundException e) {
      // Nobody is at work.
      return false;
    }
  }

  private static boolean isSilent(FileStatus status, long now) {
    return now - status.getModificationTime() > LONG_SILENT;
  }

  private Stopped busy() throws IOException {
    return SoleWriter.busy(
        holder(),
        "If it has died, its right ends %d minutes after its last sign of life, or when its marker is deleted (%s)."
            .formatted(LONG_SILENT / MINUTE, file));
  }

  /** Says that the run lives. Not while it looks itself, since a file is empty for a moment. */
  synchronized void beat() {
    try {
      FileStatus status = storage.getFileStatus(file);
      if (isMine()) {
        ExclusiveFile.replace(storage, status, content());
      }
    } catch (IOException | RuntimeException e) {
      // The next beat may reach the storage again; only ten missed ones lose the right. A failure
      // that is let out would end all the beats to come.
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
      out.write(content());
    }
  }

  private byte[] content() {
    return token.getBytes(StandardCharsets.UTF_8);
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
