package org.lister.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * The right to write to a store: one run has it at a time, since a stage takes back what a run that
 * died has left behind, and could not tell that from what another is just writing.
 *
 * <p>On a local disk the operating system keeps the right and takes it from a process that dies.
 * Elsewhere a file says who has it, see {@link Marker}.
 */
public final class SoleWriter implements AutoCloseable {

  /** Said of a run whose name cannot be read. */
  static final String NAMELESS = "its name is not known";

  private static final String NAME = "at-work";

  private final WritingRight right;

  private SoleWriter(WritingRight right) {
    this.right = right;
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
    return at(root, run, hadoop, clock, SoleWriter::aMoment);
  }

  /**
   * The same.
   *
   * @param moment see {@link Marker#set}
   */
  static SoleWriter at(
      String root, String run, Configuration hadoop, LongSupplier clock, Runnable moment) {
    Path file = new Path(root, NAME);
    try {
      FileSystem storage = file.getFileSystem(hadoop);
      return new SoleWriter(
          storage.getUri().getScheme().equals("file")
              ? LocalRight.at(java.nio.file.Path.of(file.toUri().getPath()), run)
              : Marker.set(storage, file, run, clock, moment));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot take the right to write to " + root, e);
    }
  }

  /**
   * Makes sure that no other run has taken the right: asked just before what was written becomes
   * visible.
   *
   * @throws Stopped.Mistake when another has
   */
  public void require() {
    try {
      right.require();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find out who may write", e);
    }
  }

  @Override
  public void close() {
    try {
      right.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give back the right to write", e);
    }
  }

  static Stopped busy(String run) {
    return busy(run, "");
  }

  /**
   * @param besides what else to know
   */
  static Stopped busy(String run, String besides) {
    return new Stopped.Mistake(
        "Cannot write to these tables: another run is at work on them (%s). Wait until it has ended. %s"
            .formatted(run.strip(), besides)
            .strip());
  }

  private static void aMoment() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
