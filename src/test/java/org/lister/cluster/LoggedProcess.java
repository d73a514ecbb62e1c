package org.lister.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process whose words go to a log. It and all that it has started end when this is closed. */
public final class LoggedProcess implements AutoCloseable {

  /**
   * For a process that ends before Java's second compiler would have paid. Without it Java keeps
   * little room for what the first one makes, and stops compiling where that is full.
   */
  public static final String ONE_COMPILER =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

  /** What processes of few patients are started with. */
  public static final String JAVA_OPTIONS = "-Xmx1g " + ONE_COMPILER;

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final int TAIL = 40;

  private final String name;
  private final Path log;
  private final Process process;

  private LoggedProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** Starts a command; its log is {@code <name>.log} in the folder. */
  public static LoggedProcess start(
      String name, Path folder, Map<String, String> environment, List<String> command) {
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      return new LoggedProcess(name, log, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  /** Starts a command of the packaged Lister as a user does. */
  public static LoggedProcess lister(
      String name, Path folder, Map<String, String> environment, String... command) {
    Map<String, String> ofUser = new HashMap<>(environment);
    ofUser.putIfAbsent("LISTER_JAVA_OPTIONS", JAVA_OPTIONS);
    return start(
        name, folder, ofUser, Stream.concat(Stream.of("bin/lister"), Stream.of(command)).toList());
  }

  /** Waits until it has ended well; the test fails where it does not. All it has said. */
  public String finish() {
    try (this) {
      assertThat(exitCode(LONGEST)).as(this::toString).isZero();
      return said();
    }
  }

  /** Waits for words in the log; the test fails where the process ends without them. */
  public MatchResult await(String words, Duration limit) {
    Pattern pattern = Pattern.compile(words);
    waitFor(() -> pattern.matcher(said()).find() || !process.isAlive(), limit);
    Matcher found = pattern.matcher(said());
    return found.find() ? found.toMatchResult() : fail("%s did not say «%s»", this, words);
  }

  /** Waits for the end, and tells with which code. */
  public int exitCode(Duration limit) {
    waitFor(() -> !process.isAlive(), limit);
    return process.isAlive() ? fail("%s did not end within %s", this, limit) : process.exitValue();
  }

  private static void waitFor(BooleanSupplier isSo, Duration limit) {
    long until = System.nanoTime() + limit.toNanos();
    try {
      while (!isSo.getAsBoolean() && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** All it has said so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, as a machine that loses its power, and leaves those it has started alone. */
  public void kill() {
    process.destroyForcibly();
  }

  /** The processes it has started and those have started: a worker's are its executors. */
  public List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    List<ProcessHandle> started = descendants();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Its name and the end of its log. */
  @Override
  public String toString() {
    List<String> lines = said().lines().toList();
    return "%s (%s):%n%s%n"
        .formatted(
            name,
            log,
            String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size())));
  }
}
