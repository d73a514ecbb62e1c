package org.lister.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.domain.achievement.Course;
import org.lister.store.Transitions;

/**
 * What a calculation does to the statuses of achievements.
 *
 * @param course of the day that was calculated
 * @param before how far everybody had come
 * @param overtaken practices that are approved to a later day: nothing approves them by itself
 * @param figures version of the table of achievements that holds what was calculated
 * @param at when it was calculated
 */
record Workflow(
    Course course,
    Standings before,
    Set<String> overtaken,
    long figures,
    Instant at,
    String service,
    LocalDate periodEnd) {

  /** Who acts when nobody does. */
  private static final String LISTER = "Lister";

  /** Why a practice moves whose figures are what they were. */
  private static final String OTHER_STEPS = "the service requires other steps";

  /**
   * Figures of a practice that were just calculated.
   *
   * @param calculation number of the practice's calculation
   * @param why they are new or others than before; null when they are not
   */
  record Calculated(String practice, int calculation, @Nullable String why) {}

  /** The transitions that follow: none of a practice that is financially approved. */
  List<Transition> calculated(Collection<Calculated> practices) {
    return practices.stream().map(this::calculated).flatMap(Optional::stream).toList();
  }

  /** Those of practices whose figures are removed: nobody approves what is not there. */
  List<Transition> withdrawn(Collection<String> practices) {
    return practices.stream()
        .map(before::of)
        .flatMap(Optional::stream)
        .map(
            last ->
                transition(
                    new Calculated(last.practice(), last.calculation(), Roll.NO_COUNTS),
                    last,
                    course.withoutItsOwnApproval().first()))
        .toList();
  }

  private Optional<Transition> calculated(Calculated now) {
    Transition last = before.of(now.practice()).orElse(null);
    return course(now)
        .calculated(last == null ? null : last.to())
        .filter(status -> moves(now, last, status))
        .map(status -> transition(now, last, status));
  }

  private Course course(Calculated now) {
    return overtaken.contains(now.practice()) ? course.withoutItsOwnApproval() : course;
  }

  /** Figures of before stay where somebody has brought them. */
  private static boolean moves(
      Calculated now, @Nullable Transition last, AchievementStatus status) {
    return now.why() != null || last == null || (last.isCalculation() && last.to() != status);
  }

  private Transition transition(
      Calculated now, @Nullable Transition last, AchievementStatus status) {
    return new Transition(
        service,
        periodEnd,
        now.practice(),
        last == null ? null : last.to(),
        status,
        last == null ? Transitions.CALCULATED : Transitions.RECALCULATED,
        LISTER,
        null,
        null,
        last == null ? at.truncatedTo(ChronoUnit.MICROS) : last.next(at),
        now.why() == null ? OTHER_STEPS : now.why(),
        figures,
        now.calculation());
  }
}
