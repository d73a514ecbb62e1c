package org.lister.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.AchievementState;
import org.lister.domain.achievement.Course;
import org.lister.domain.achievement.Decision;
import org.lister.domain.achievement.Ruling;

/** One decision upon one page of the book. */
record Deciding(DecideRequest request, Standings standings, Doubts doubts) {

  /**
   * The transitions that it comes to, at least one.
   *
   * @throws Stopped.Mistake when the rules do not allow it, with a sentence for each practice
   */
  List<Transition> transitions() {
    return request.chosen() instanceof Chosen.These these
        ? named(these.practices())
        : allThatAwait();
  }

  private List<Transition> named(SortedSet<String> practices) {
    List<Transition> allowed = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String practice : practices) {
      if (ruling(practice) instanceof Ruling.Allowed ruling) {
        allowed.add(transition(practice, ruling));
      } else {
        refused.add(ruling(practice).toString());
      }
    }
    if (!refused.isEmpty()) {
      throw new Stopped.Mistake(String.join("\n", refused));
    }
    return allowed;
  }

  private List<Transition> allThatAwait() {
    List<Transition> allowed = new ArrayList<>();
    for (String practice : standings.byPractice().keySet()) {
      if (ruling(practice) instanceof Ruling.Allowed ruling) {
        allowed.add(transition(practice, ruling));
      }
    }
    if (allowed.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot %s anything: no achievement awaits it that %s may %s for %s. Look with lister status."
              .formatted(
                  request.decision().verb(),
                  request.actor().name(),
                  request.decision().verb(),
                  request.actor().organisation()));
    }
    return allowed;
  }

  private Ruling ruling(String practice) {
    Optional<Transition> last = standings.of(practice);
    Ruling ruling =
        Course.of(request.service().terms())
            .rule(request.decision(), request.actor(), achievement(practice, last.orElse(null)));
    return ruling instanceof Ruling.Allowed && hasOtherFigures(last.orElseThrow())
        ? otherFigures(last.orElseThrow())
        : ruling;
  }

  private AchievementState achievement(String practice, @Nullable Transition last) {
    return new AchievementState(
        practice,
        request.commissioners().of(practice).orElse(null),
        last == null ? null : last.to(),
        request.aggregation(),
        doubts.of(practice));
  }

  private boolean hasOtherFigures(Transition last) {
    return request.seen().filter(seen -> seen != last.figures()).isPresent();
  }

  private Ruling otherFigures(Transition last) {
    return new Ruling.Refused(
        "Cannot %s the achievement of %s: its figures are those of version %d now, not of %d. Look at them first."
            .formatted(
                request.decision().verb(),
                last.practice(),
                last.figures(),
                request.seen().orElseThrow()));
  }

  private Transition transition(String practice, Ruling.Allowed ruling) {
    Transition last = Objects.requireNonNull(standings.byPractice().get(practice));
    Decision decision = request.decision();
    return new Transition(
        request.service().code(),
        request.periodEnd(),
        practice,
        ruling.from(),
        ruling.to(),
        decision.action(),
        request.actor().name(),
        decision.role().words(),
        request.actor().organisation(),
        last.next(request.at()),
        request.why().text(),
        last.figures(),
        last.calculation());
  }
}
