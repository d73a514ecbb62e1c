package org.lister.synthesise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which defects one file carries, and near which place of the list. Each defect falls to one
 * practice at least, by its place in the table, so that an England of any size has them all.
 */
final class DefectPlan {

  private final Deque<Planned> ahead;
  private final List<Defect> due = new ArrayList<>();

  private DefectPlan(Deque<Planned> ahead) {
    this.ahead = ahead;
  }

  private record Planned(int place, Defect defect) {}

  /**
   * @param defects those that are to be planted here
   * @param rate share of rows that carry each
   * @param rows about how many rows the file will have
   */
  static DefectPlan of(
      England england, Practice practice, Set<Defect> defects, double rate, int rows, Draw draw) {
    List<Planned> planned = new ArrayList<>();
    for (Defect defect : defects) {
      int chosen = draw.rounded(rate * rows);
      boolean falls = rate > 0 && defect.ordinal() % england.practices() == practice.index();
      IntStream.range(0, falls ? Math.max(1, chosen) : chosen)
          .map(each -> draw.between(0, practice.listSize() / 2))
          .forEach(place -> planned.add(new Planned(place, defect)));
    }
    planned.sort(Comparator.comparingInt(Planned::place).thenComparing(Planned::defect));
    return new DefectPlan(new ArrayDeque<>(planned));
  }

  /** Tries what is due by this place; what does not suit this patient waits for the next. */
  void plant(int place, Predicate<Defect> attempt) {
    while (!ahead.isEmpty() && ahead.peek().place() <= place) {
      due.add(ahead.remove().defect());
    }
    due.removeIf(attempt);
  }
}
