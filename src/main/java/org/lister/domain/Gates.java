package org.lister.domain;

/**
 * What has to be true of a whole collection before any of it becomes visible.
 *
 * @param missingPractices share of the practices that take part, in per cent, without an extract
 * @param silentDays days between a practice's last event and the end of the period
 * @param listSizeChange change of a practice's list since its extract before, in per cent
 * @param eventsChange change of a practice's number of events, in per cent
 */
public record Gates(
    Limits missingPractices, Limits silentDays, Limits listSizeChange, Limits eventsChange) {

  /** Above the first a person is told, above the second the run stops. */
  public record Limits(double warn, double stop) {

    public static final Limits OPEN =
        new Limits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Limits {
      if (warn > stop) {
        throw new IllegalArgumentException(
            "Cannot warn above %s and stop above %s: warn comes first".formatted(warn, stop));
      }
    }

    public Verdict of(double value) {
      if (value > stop) {
        return Verdict.STOP;
      }
      return value > warn ? Verdict.WARN : Verdict.PASS;
    }
  }

  /** What a gate says. */
  public enum Verdict {
    PASS,
    WARN,
    STOP
  }

  /** Gates that let everything through. */
  public static Gates open() {
    return new Gates(Limits.OPEN, Limits.OPEN, Limits.OPEN, Limits.OPEN);
  }
}
