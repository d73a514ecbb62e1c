package org.lister.fire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A process whose words are heard as it says them, and which can be killed at any of them. */
final class Victim implements AutoCloseable {

  private final Process process;
  private final BufferedReader words;
  private final List<String> said = new ArrayList<>();

  private Victim(Process process) {
    this.process = process;
    this.words = process.inputReader(StandardCharsets.UTF_8);
  }

  static Victim start(List<String> command) {
    try {
      return new Victim(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long id() {
    return process.pid();
  }

  boolean lives() {
    return process.isAlive();
  }

  /** Listens until it says such a line; false when it ends without. */
  boolean hears(Predicate<String> line) {
    for (String next = next(); next != null; next = next()) {
      if (line.test(next)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String next() {
    try {
      String line = words.readLine();
      if (line != null) {
        said.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it as nothing can be guarded against, after a while. */
  void killAfter(Duration moment) {
    try {
      TimeUnit.NANOSECONDS.sleep(moment.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  /** By its handle: a process that is asked itself closes its words, and the last ones are lost. */
  private void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Listens to the end. */
  Ended end() {
    hears(line -> false);
    return new Ended(process.onExit().join().exitValue(), List.copyOf(said));
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
  }
}
