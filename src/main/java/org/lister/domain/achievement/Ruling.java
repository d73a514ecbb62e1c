package org.lister.domain.achievement;

/** What the rules say to a decision. */
public sealed interface Ruling {

  /** It may be taken. */
  record Allowed(AchievementStatus from, AchievementStatus to) implements Ruling {

    @Override
    public String toString() {
      return from.words() + " → " + to.words();
    }
  }

  /**
   * It may not.
   *
   * @param sentence why, and what to do
   */
  record Refused(String sentence) implements Ruling {

    @Override
    public String toString() {
      return sentence;
    }
  }
}
