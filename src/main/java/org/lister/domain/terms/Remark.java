package org.lister.domain.terms;

import org.lister.domain.Stopped;
import org.lister.domain.counts.PlainCell;

/** Why somebody decided so, in their words: one line that names no patient. */
public record Remark(String text) {

  private static final int LONGEST = 500;

  public static final Remark NONE = new Remark("");

  public Remark {
    if (text.length() > LONGEST || PlainCell.hasControl(text)) {
      throw new Stopped.Mistake(
          "Cannot record this reason: it is no single line of up to %d characters. Shorten it."
              .formatted(LONGEST));
    }
    if (PlainCell.couldIdentify(text)) {
      throw new Stopped.Mistake(
          "Cannot record this reason: it holds ten digits, which could be an NHS number. Leave them out.");
    }
  }
}
