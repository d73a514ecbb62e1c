package org.lister.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.lister.SparkForTests;
import org.lister.store.Roots;
import org.lister.store.Tables;

/** The whole journey on the sample, made once for all tests that look at it. */
public final class Journey {

  public static final Path SAMPLE = Path.of("sample-parquet");

  private final Path out;
  private final Said first;

  /** Made when somebody first asks for it, which a test of other commands does not. */
  private static final class Once {
    static final Journey JOURNEY = new Journey(folder());
  }

  /** What a command said and how it ended. */
  public record Said(int code, String text) {}

  private Journey(Path out) {
    this.out = out;
    this.first = run("run", "--out", out.toString());
  }

  public static Journey once() {
    return Once.JOURNEY;
  }

  public Path out() {
    return out;
  }

  public Said first() {
    return first;
  }

  /** The tables as they are now. */
  Tables tables() {
    SparkForTests.session();
    return new Tables(
        SparkForTests.session(),
        new Roots(uri(out.resolve("restricted")), uri(out.resolve("tables"))));
  }

  /** Runs a command as a user does, and keeps all it says on either stream. */
  public static Said run(String... arguments) {
    SparkForTests.session();
    return Terminal.run(arguments);
  }

  private static String uri(Path path) {
    String uri = path.toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("lister-journey");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    FileUtils.deleteQuietly(folder.toFile());
  }
}
