package org.lister.domain.achievement;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Terms.Need;

/**
 * What stands against a decision: first who decides, then how far the achievement has come, so that
 * nobody learns of an achievement that is not theirs.
 */
record CourseCheck(Course course, Decision decision, Actor actor, AchievementState achievement) {

  Optional<String> objection() {
    return Stream.<Supplier<Optional<Reason>>>of(
            this::ofRole,
            this::ofOrganisation,
            this::ofStatus,
            this::ofSwitches,
            this::ofPlace,
            this::ofDoubt,
            this::ofAggregation)
        .flatMap(each -> each.get().stream())
        .findFirst()
        .map(this::sentence);
  }

  /** Why not, and what to do. */
  private record Reason(String why, String whatToDo) {}

  private Optional<Reason> ofRole() {
    return when(
        !actor.is(decision.role()),
        "%s does not hold %s".formatted(actor.name(), decision.role().words()),
        "Let somebody act who does");
  }

  private Optional<Reason> ofOrganisation() {
    Optional<String> entitled =
        decision == Decision.DECLARE
            ? Optional.of(achievement.practice())
            : achievement.commissionedBy();
    if (entitled.isEmpty()) {
      return when(
          true,
          "nobody knows who commissions it",
          "Write the practice and its board into practices.csv");
    }
    return when(
        !entitled.get().equals(actor.organisation()),
        "%s acts for %s".formatted(actor.name(), actor.organisation()),
        "Let somebody act for " + entitled.get());
  }

  private Optional<Reason> ofStatus() {
    AchievementStatus status = achievement.status();
    if (status == null) {
      return ofDoubt().or(() -> when(true, "nothing is calculated yet", "Run lister settle first"));
    }
    return switch (status) {
      case FINANCIALLY_APPROVED ->
          when(true, "it is Financially Approved", "Nothing changes after that");
      case AWAITING_NETWORK_ACHIEVEMENT ->
          when(
              true,
              "it is Awaiting Network Achievement",
              "Wait for the network, whose achievement Lister does not calculate");
      case AWAITING_SERVICE_PROVIDER_APPROVAL, AWAITING_COMMISSIONING_ORGANISATION_APPROVAL ->
          Optional.empty();
    };
  }

  private Optional<Reason> ofSwitches() {
    return switch (decision) {
      case DECLARE, RETURN ->
          when(
              course.declaration() == Need.NOT_REQUIRED,
              "the service requires no declaration",
              "Leave it out");
      case APPROVE ->
          when(
              course.approval() == Need.NOT_REQUIRED,
              "the service requires no approval",
              "Leave it out");
    };
  }

  private Optional<Reason> ofPlace() {
    AchievementStatus status = achievement.status();
    return when(
        status != null && status != decision.from(),
        "it is %s".formatted(status == null ? "" : status.words()),
        "It can be done in the status " + decision.from().words());
  }

  /** Nobody decides about figures that are not what they would be now. */
  private Optional<Reason> ofDoubt() {
    return achievement.doubted().map(doubt -> new Reason(doubt.why(), doubt.whatToDo()));
  }

  /** A practice may not sign for figures of which everybody knows that they will change. */
  private Optional<Reason> ofAggregation() {
    return when(
        decision == Decision.DECLARE && achievement.aggregation() == Aggregation.PENDING,
        "its figures are about to be calculated again",
        "Run lister settle and look at them first");
  }

  private static Optional<Reason> when(boolean isSo, String why, String whatToDo) {
    return isSo ? Optional.of(new Reason(why, whatToDo)) : Optional.empty();
  }

  private String sentence(Reason reason) {
    return "Cannot %s the achievement of %s: %s. %s."
        .formatted(decision.verb(), achievement.practice(), reason.why(), reason.whatToDo());
  }
}
