package org.lister.domain.rules;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One step of an ordered list: a condition and what happens either way.
 *
 * @param countsAs what a rejection by this rule is counted as (a personalised care adjustment or an
 *     exclusion), or null when nobody counts it
 */
public record Rule(
    Condition condition, Verdict then, Verdict otherwise, @Nullable Rejection countsAs)
    implements Serializable {

  /** What happens to the patient. */
  public enum Verdict {
    SELECT,
    REJECT,
    NEXT
  }

  /**
   * The name under which rejections are counted.
   *
   * @param category 1 to 6 for a personalised care adjustment, 0 for an exclusion
   */
  public record Rejection(String name, int category) implements Serializable {
    public boolean isPersonalisedCareAdjustment() {
      return category > 0;
    }
  }
}
