package org.lister.settle;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lister.domain.achievement.AchievementStatus;

/**
 * Which practices get new rows, which keep theirs and which lose them. A row a practice on the
 * driver.
 *
 * @param frozen financially approved: they keep their rows
 * @param fresh with new rows
 * @param refused not settled, each with why: they keep their rows, but nobody may rely on them
 * @param gone not counted any more: they lose their rows
 */
record Roll(
    SortedSet<String> frozen,
    SortedSet<String> fresh,
    SortedMap<String, String> refused,
    SortedSet<String> gone) {

  /** Said of those who are gone. */
  static final String NO_COUNTS = "there are no counts of it any more";

  /**
   * @param counted the practices that are counted now, those that are not settled with why
   * @param known the practices that have rows
   */
  static Roll of(
      Standings standings, SortedMap<String, Optional<String>> counted, SortedSet<String> known) {
    Roll roll = new Roll(new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>());
    standings.byPractice().values().stream()
        .filter(each -> each.to() == AchievementStatus.FINANCIALLY_APPROVED)
        .forEach(each -> roll.frozen.add(each.practice()));
    counted.forEach(roll::enter);
    roll.gone.addAll(known);
    roll.gone.addAll(standings.byPractice().keySet());
    roll.gone.removeAll(counted.keySet());
    roll.gone.removeAll(roll.frozen);
    return roll;
  }

  private void enter(String practice, Optional<String> why) {
    if (frozen.contains(practice)) {
      return;
    }
    if (why.isPresent()) {
      refused.put(practice, why.get());
    } else {
      fresh.add(practice);
    }
  }

  /** Why nobody may rely on the figures of a practice, by practice. */
  SortedMap<String, String> doubted() {
    SortedMap<String, String> doubted = new TreeMap<>(refused);
    gone.forEach(practice -> doubted.put(practice, NO_COUNTS));
    return doubted;
  }

  /** Those whose rows of before do not stay. */
  SortedSet<String> leaving() {
    SortedSet<String> leaving = new TreeSet<>(fresh);
    leaving.addAll(gone);
    return leaving;
  }
}
