package org.lister.link;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** That a patient is on the list of a practice, or was when links were last made. */
record OnList(UTF8String practice, int when) {

  /** On the list when links were last made. */
  static final int BEFORE = 1;

  /** On it now, on a shelf whose links are made anew. */
  static final int NOW = 2;

  /** On it then and now: its links stay as they are. */
  static final int STAYED = BEFORE | NOW;

  /** Whether it says something about one of these times. */
  boolean holds(int time) {
    return (when & time) != 0;
  }

  /** What the match with an episode rests on. */
  UTF8String evidence(@Nullable UTF8String named) {
    if (named == null) {
      return Match.NO_PRACTICE;
    }
    return named.equals(practice) ? Match.SAME_PRACTICE : Match.OTHER_PRACTICE;
  }

  /** Where an episode's patient is found at a time. */
  static Found found(List<OnList> lists, @Nullable UTF8String named, int time) {
    Found found = Found.NOWHERE;
    for (OnList each : lists) {
      if (each.holds(time)) {
        boolean isElsewhere = each.evidence(named).equals(Match.OTHER_PRACTICE);
        found = isElsewhere && found != Found.AT_HOME ? Found.ELSEWHERE : Found.AT_HOME;
      }
    }
    return found;
  }

  /** Where the patient of an episode is found. */
  enum Found {
    NOWHERE,

    /** Only at another practice than the episode names. */
    ELSEWHERE,
    AT_HOME
  }
}
