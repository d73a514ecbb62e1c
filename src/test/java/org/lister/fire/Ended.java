package org.lister.fire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that ended.
 *
 * @param code 137 when it was killed by signal 9
 * @param said its lines
 */
record Ended(int code, List<String> said) {

  static final int KILLED = 128 + 9;

  /** Before the first stage begins. */
  static final String START = "start";

  private static final Pattern BEGUN = Pattern.compile("([a-z]+) +\\.\\.\\.");
  private static final Pattern DONE = Pattern.compile("([a-z]+) +[\\d,]+ rows in ([\\d.]+) s");

  static boolean begins(String stage, String line) {
    Matcher begun = BEGUN.matcher(line);
    return begun.matches() && begun.group(1).equals(stage);
  }

  /** It begins, or is passed since it is up to date. */
  static boolean reaches(String stage, String line) {
    return begins(stage, line) || line.matches(stage + " +nothing to do.*");
  }

  /** The stage in which it ended, or what lies between. */
  String place() {
    String place = START;
    for (String line : said) {
      Matcher begun = BEGUN.matcher(line);
      Matcher done = DONE.matcher(line);
      if (begun.matches()) {
        place = begun.group(1);
      } else if (done.matches()) {
        place = "between stages";
      }
    }
    return place;
  }

  /** How long each stage took. */
  Map<String, Duration> stages() {
    Map<String, Duration> stages = new HashMap<>();
    for (String line : said) {
      Matcher done = DONE.matcher(line);
      if (done.matches()) {
        stages.put(
            done.group(1), Duration.ofMillis((long) (1000 * Double.parseDouble(done.group(2)))));
      }
    }
    return stages;
  }

  @Override
  public String toString() {
    return "ended with %d:%n%s".formatted(code, String.join("\n", said));
  }
}
