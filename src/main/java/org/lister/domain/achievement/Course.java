package org.lister.domain.achievement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Terms;
import org.lister.domain.terms.Terms.Need;

/**
 * The way of an achievement from its calculation to its financial approval, as CQRS has it. What a
 * service does not require is passed over.
 *
 * @param declaration whether the practice has to declare
 * @param approval whether the commissioner has to approve
 */
public record Course(Need declaration, Need approval) {

  public static Course of(Terms terms) {
    return new Course(terms.declaration(), terms.approval());
  }

  /**
   * The way of the figures of a day. To a day on which nothing is paid they are there to be looked
   * at: nothing approves them, not even that the service requires nobody to.
   */
  public static Course of(Terms terms, LocalDate day) {
    return terms.payableDates().contains(day) ? of(terms) : of(terms).withoutItsOwnApproval();
  }

  /** The same, but somebody has to approve. */
  public Course withoutItsOwnApproval() {
    return new Course(declaration, Need.REQUIRED);
  }

  /** The status of figures that were just calculated. */
  public AchievementStatus first() {
    return declaration == Need.REQUIRED
        ? AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL
        : declared();
  }

  /**
   * The status once other figures were calculated: whoever has declared has declared those before.
   *
   * @param status that of the figures before; null when there were none
   * @return nothing when the figures may not change any more
   */
  public Optional<AchievementStatus> calculated(@Nullable AchievementStatus status) {
    if (status == AchievementStatus.FINANCIALLY_APPROVED) {
      return Optional.empty();
    }
    return Optional.of(status == AchievementStatus.AWAITING_NETWORK_ACHIEVEMENT ? status : first());
  }

  /** Whether somebody may decide so about an achievement, and what becomes of it. */
  public Ruling rule(Decision decision, Actor actor, AchievementState achievement) {
    return new CourseCheck(this, decision, actor, achievement)
        .objection()
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> new Ruling.Allowed(decision.from(), after(decision)));
  }

  private AchievementStatus after(Decision decision) {
    return switch (decision) {
      case DECLARE -> declared();
      case APPROVE -> AchievementStatus.FINANCIALLY_APPROVED;
      case RETURN -> AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL;
    };
  }

  private AchievementStatus declared() {
    return approval == Need.REQUIRED
        ? AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL
        : AchievementStatus.FINANCIALLY_APPROVED;
  }
}
