package org.lister.conf;

import org.lister.domain.Gates;
import org.lister.domain.Gates.Limits;

/** Reads the section {@code gates:}. What is left out lets everything through. */
public final class GatesReader {

  private GatesReader() {}

  public static Gates read(Setting section) {
    section.onlyKeys(
        "missing_practices_percent",
        "silent_days",
        "list_size_change_percent",
        "events_change_percent");
    return new Gates(
        limits(section.optional("missing_practices_percent")),
        limits(section.optional("silent_days")),
        limits(section.optional("list_size_change_percent")),
        limits(section.optional("events_change_percent")));
  }

  private static Limits limits(Setting setting) {
    setting.onlyKeys("warn", "stop");
    double warn = setting.optional("warn").decimal(Double.POSITIVE_INFINITY);
    double stop = setting.optional("stop").decimal(Double.POSITIVE_INFINITY);
    if (warn > stop && setting.optional("warn").isThere()) {
      setting.problem("Cannot warn above %s and stop above %s: warn first.".formatted(warn, stop));
    }
    return new Limits(Math.min(warn, stop), stop);
  }
}
