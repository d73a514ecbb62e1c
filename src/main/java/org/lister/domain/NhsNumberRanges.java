package org.lister.domain;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber.Fault;

/**
 * The first three digits that a run accepts, for example 400–499 and 600–799 (issued in England,
 * Wales and the Isle of Man) or 900–999 (never issued, for made-up patients).
 */
public record NhsNumberRanges(List<Range> ranges) implements Serializable {

  /** First three digits, both ends included. */
  public record Range(int from, int to) implements Serializable {
    public Range {
      if (from < 0 || to > 999 || from > to) {
        throw new IllegalArgumentException(
            "Cannot accept NHS numbers from " + from + " to " + to + ": give first three digits");
      }
    }

    /** Reads {@code 400-499}. */
    public static Range of(String text) {
      String[] ends = text.trim().split("-", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException("not a range of first three digits: " + text);
      }
      return new Range(Integer.parseInt(ends[0].trim()), Integer.parseInt(ends[1].trim()));
    }
  }

  public NhsNumberRanges {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("at least one range of NHS numbers must be accepted");
    }
  }

  /** The leading 9, which is never issued: made-up patients only. */
  public static NhsNumberRanges synthetic() {
    return new NhsNumberRanges(List.of(new Range(900, 999)));
  }

  /** What is wrong with a number for this run, null when it is accepted. */
  public @Nullable Fault fault(@Nullable Long nhsNumber) {
    return nhsNumber == null ? Fault.MISSING : fault(nhsNumber.longValue());
  }

  /** What is wrong with a number that is there, null when it is accepted. */
  public @Nullable Fault fault(long nhsNumber) {
    Fault fault = NhsNumber.fault(nhsNumber);
    return fault == null && !accept(nhsNumber) ? Fault.NOT_AN_ISSUED_RANGE : fault;
  }

  /** Whether a run accepts this number. */
  public boolean accept(long nhsNumber) {
    long prefix = nhsNumber / 10_000_000L;
    for (Range range : ranges) {
      if (prefix >= range.from() && prefix <= range.to()) {
        return true;
      }
    }
    return false;
  }
}
