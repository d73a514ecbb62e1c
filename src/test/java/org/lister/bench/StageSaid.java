package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lister.domain.Stopped;

/** What the product says of a stage when it has finished: the rows it read, the seconds. */
record StageSaid(String stage, long rows, double seconds) {

  private static final Pattern LINE =
      Pattern.compile("^(\\w+) +([\\d,]+) rows in ([\\d.]+) s$", Pattern.MULTILINE);

  /**
   * The stages of a command that had to do its work, from what it printed.
   *
   * @throws Stopped.Mistake when it found its work done
   */
  static List<StageSaid> in(Path log) {
    String text = text(log);
    if (text.contains("nothing to do")) {
      throw new Stopped.Mistake(
          "Cannot time a stage that has nothing to do: its tables are there already. Read %s, and run it with --again."
              .formatted(log));
    }
    return said(text);
  }

  /** The stages that had something to do. */
  static List<StageSaid> ofThoseThatWorked(Path log) {
    return said(text(log));
  }

  private static List<StageSaid> said(String text) {
    return LINE.matcher(text).results().map(StageSaid::of).toList();
  }

  private static StageSaid of(MatchResult line) {
    return new StageSaid(
        line.group(1),
        Long.parseLong(line.group(2).replace(",", "")),
        Double.parseDouble(line.group(3)));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.UK, "%s %,d rows in %.1f s", stage, rows, seconds);
  }
}
