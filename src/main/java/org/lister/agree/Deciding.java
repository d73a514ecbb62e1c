package org.lister.agree;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.domain.participation.ParticipationRule;
import org.lister.domain.participation.Parties;
import org.lister.domain.participation.Standing;
import org.lister.domain.terms.Span;

/** Makes a decision upon what was decided before: all of it, or every reason why not. */
final class Deciding {

  private final AgreeRequest request;
  private final Commissioning commissioning;
  private final ParticipationRule rule;
  private final Map<String, Decision> latest;
  private final Set<String> problems = new LinkedHashSet<>();
  private final List<Decision> decisions = new ArrayList<>();

  private Deciding(AgreeRequest request, Commissioning commissioning, History history) {
    this.request = request;
    this.commissioning = commissioning;
    this.rule = request.rule();
    this.latest = history.latest();
  }

  /**
   * What follows from the request.
   *
   * @throws Stopped.Mistake with every reason why not, a sentence a line
   */
  static AgreeResult upon(History history, AgreeRequest request, Commissioning commissioning) {
    return new Deciding(request, commissioning, history).decided();
  }

  private AgreeResult decided() {
    SortedSet<String> practices = request.chosen().practices(commissioning, request.actor());
    checkWhatHoldsForAll(practices);
    practices.forEach(this::decide);
    if (!problems.isEmpty()) {
      throw new Stopped.Mistake(String.join("\n", problems));
    }
    return new AgreeResult(decisions, practices.size() - decisions.size());
  }

  private void checkWhatHoldsForAll(SortedSet<String> practices) {
    if (request.why().isBlank()) {
      problems.add("Cannot decide without a reason: --why is empty. Say why.");
    }
    rule.ofRole().ifPresent(problems::add);
    problems.addAll(request.move().problems(period()));
    if (practices.isEmpty()) {
      problems.add(
          "Cannot %s %s: there is no practice that %s decides for here. Name others, or act as somebody else."
              .formatted(request.move().step().words(), code(), request.actor().organisation()));
    }
  }

  private void decide(String practice) {
    Optional<String> objection = objection(practice);
    objection.ifPresent(problems::add);
    if (objection.isEmpty()) {
      stepOf(practice);
    }
  }

  private Optional<String> objection(String practice) {
    if (!commissioning.knows(practice)) {
      return Optional.of(
          "Cannot find the practice '%s': it is not in practices.csv of the reference folder. Mend its code, or name the folder with --from."
              .formatted(practice));
    }
    Optional<Parties> parties = commissioning.parties(practice);
    return parties.isEmpty()
        ? Optional.of(commissioning.objection(code(), practice))
        : rule.ofOrganisation(parties.get());
  }

  private void stepOf(String practice) {
    Standing now = standing(practice);
    Optional<String> objection = rule.ofStatus(practice, now.statusIn(period()));
    if (objection.isPresent()) {
      objection.filter(any -> request.chosen().isStrict()).ifPresent(problems::add);
      return;
    }
    request.move().problem(practice, now).ifPresent(problems::add);
    decisions.add(decision(practice, request.move().after(now)));
  }

  private Standing standing(String practice) {
    Decision last = latest.get(practice);
    return last == null ? Standing.NEW : last.standing();
  }

  private Decision decision(String practice, Standing standing) {
    return new Decision(
        practice,
        standing,
        request.actor().name(),
        request.move().step().side().role().words(),
        request.actor().organisation(),
        after(latest.get(practice)),
        request.why().strip());
  }

  /** Later than the decision before, however the clocks of two machines differ. */
  private Instant after(@Nullable Decision before) {
    Instant at = request.at().truncatedTo(ChronoUnit.MICROS);
    return before == null || before.decided().isBefore(at)
        ? at
        : before.decided().plus(1, ChronoUnit.MICROS);
  }

  private String code() {
    return request.service().code();
  }

  private Span period() {
    return request.service().terms().period();
  }
}
