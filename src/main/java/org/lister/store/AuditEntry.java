package org.lister.store;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit log: who did what, on which data, under which approval.
 *
 * @param number from 1, without gaps
 * @param previous SHA-256 of the entry before as it lies there; empty for the first
 * @param approval the service and the legal basis that allow it
 * @param data tables at their versions, and files by their checksums; none while a stage begins
 * @param cpuSeconds of all tasks
 * @param said what it came to: a sentence, or why it failed; never a patient's identifier
 */
public record AuditEntry(
    long number,
    String previous,
    Instant at,
    String run,
    String stage,
    Event event,
    String actor,
    String approval,
    List<String> data,
    double cpuSeconds,
    String said) {

  /** What happened to a stage. */
  public enum Event {
    BEGAN,
    FINISHED,
    FAILED
  }

  public AuditEntry {
    data = List.copyOf(data);
  }

  /** The same at its place in the log. */
  AuditEntry at(long place, String before) {
    return new AuditEntry(
        place, before, at, run, stage, event, actor, approval, data, cpuSeconds, said);
  }

  /** An entry that the log has yet to give its place. */
  public static AuditEntry of(
      Instant at,
      String run,
      String stage,
      Event event,
      String actor,
      String approval,
      List<String> data,
      double cpuSeconds,
      String said) {
    return new AuditEntry(0, "", at, run, stage, event, actor, approval, data, cpuSeconds, said);
  }
}
