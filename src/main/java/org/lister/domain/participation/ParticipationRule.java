package org.lister.domain.participation;

import java.util.Optional;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Role;

/**
 * Who may take a step: somebody of the side whose step it is, in the role in which that side
 * decides, and only from where the step starts.
 *
 * @param service code of the service, for the sentences
 */
public record ParticipationRule(String service, ParticipationStep step, Actor actor) {

  /** Whether nothing stands against the step. */
  public boolean allows(Parties parties, ParticipationStatus now) {
    return ofRole().isEmpty()
        && ofOrganisation(parties).isEmpty()
        && ofStatus(parties.practice(), now).isEmpty();
  }

  /** Why the actor may take this step for nobody at all. */
  public Optional<String> ofRole() {
    Role role = step.side().role();
    return actor.is(role)
        ? Optional.empty()
        : Optional.of(
            "Cannot %s %s: %s has not the role %s. Add it to actors.yaml, or act as somebody who has it."
                .formatted(step.words(), service, actor.name(), role.words()));
  }

  /** Why the actor may not take it for these: the same sentence for all of one organisation. */
  public Optional<String> ofOrganisation(Parties parties) {
    String whose = parties.of(step.side());
    return actor.organisation().equals(whose)
        ? Optional.empty()
        : Optional.of(
            "Cannot %s %s: %s acts for %s, and here that is for %s to do. Act as somebody of %s."
                .formatted(
                    step.words(), service, actor.name(), actor.organisation(), whose, whose));
  }

  /** Why nobody may take it now. */
  public Optional<String> ofStatus(String practice, ParticipationStatus now) {
    return step.startsAt(now)
        ? Optional.empty()
        : Optional.of(
            "Cannot %s %s: for %s it is %s, and this step starts from %s. Look at 'lister agree list --practice %s'."
                .formatted(
                    step.words(), service, practice, now.words(), step.startsAt(), practice));
  }
}
