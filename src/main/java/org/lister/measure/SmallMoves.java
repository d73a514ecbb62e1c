package org.lister.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.measure.CompareResult.AtPractice;
import org.lister.measure.CompareResult.Transition;

/**
 * Hides the small numbers of a practice. England's total stands beside them, so that one hidden
 * number, or several that add up to a small one, could be found by subtraction: then larger ones
 * are hidden too, the smallest first.
 */
record SmallMoves(int largestHidden) {

  /** The number, or null when it is small. Nobody is no small number. */
  @Nullable Long shown(long patients) {
    return isSmall(patients) ? null : patients;
  }

  private boolean isSmall(long patients) {
    return patients > 0 && patients <= largestHidden;
  }

  /** The listed practices of one transition, which may be fewer than all of England's. */
  List<AtPractice> hidden(Transition england, List<AtPractice> listed) {
    List<AtPractice> shown =
        new ArrayList<>(listed.stream().filter(each -> !isSmall(patients(each))).toList());
    shown.sort(
        Comparator.comparing(SmallMoves::patients).thenComparing(AtPractice::practice).reversed());
    while (!shown.isEmpty() && canBeFound(england, shown)) {
      shown.remove(shown.size() - 1);
    }
    return listed.stream().map(each -> shown.contains(each) ? each : hide(each)).toList();
  }

  private boolean canBeFound(Transition england, List<AtPractice> shown) {
    long practices = england.practices() - shown.size();
    long patients = england.patients() - shown.stream().mapToLong(SmallMoves::patients).sum();
    return practices > 0 && (practices == 1 || patients <= largestHidden);
  }

  private static long patients(AtPractice each) {
    Long patients = each.patients();
    return patients == null ? 0 : patients;
  }

  private static AtPractice hide(AtPractice each) {
    return new AtPractice(each.practice(), each.before(), each.after(), null);
  }
}
