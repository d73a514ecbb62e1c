package org.lister.agree;

import java.time.Instant;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.participation.ParticipationRule;
import org.lister.domain.terms.Actor;

/**
 * A decision that somebody wants to be written down.
 *
 * @param chosen the practices that it is about
 * @param why in the actor's words
 * @param at when it is made
 * @param reference folder of the practice hierarchy
 */
public record AgreeRequest(
    Service service,
    Move move,
    Chosen chosen,
    Actor actor,
    String why,
    Instant at,
    String reference) {

  ParticipationRule rule() {
    return new ParticipationRule(service.code(), move.step(), actor);
  }
}
