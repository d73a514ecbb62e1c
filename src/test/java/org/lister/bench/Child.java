package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lister.domain.Stopped;

/** A child process, watched while it runs. What it says goes to a file. */
final class Child {

  private final Process process;
  private long peakBytes;

  private Child(Process process) {
    this.process = process;
  }

  /** What a child took, by the kernel's account. */
  record Took(double seconds, double cpuSeconds, long peakBytes) {}

  /**
   * Runs a command to its end.
   *
   * @throws Stopped.Mistake when it fails
   */
  static Took run(List<String> command, Path log) {
    double cpuBefore = Kernel.cpuSecondsOfChildren();
    long started = System.nanoTime();
    Child child = new Child(start(command, log));
    child.watch(log);
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Took(seconds, Kernel.cpuSecondsOfChildren() - cpuBefore, child.peakBytes);
  }

  private static Process start(List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch(Path log) {
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        peakBytes = Math.max(peakBytes, Kernel.peakBytes(process.pid()));
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException(e);
    }
    Runtime.getRuntime().removeShutdownHook(end);
    if (process.exitValue() != 0) {
      throw new Stopped.Mistake(
          "Cannot go on: a stage ended with code %d. Read %s; then the same command goes on from here."
              .formatted(process.exitValue(), log));
    }
  }
}
