package org.lister.domain.participation;

import org.lister.domain.terms.Actor;

/**
 * The two that agree on a service.
 *
 * @param practice code of the practice
 * @param commissioner code of its board for a local service, {@link Actor#ENGLAND} for a national
 *     one
 */
public record Parties(String practice, String commissioner) {

  /** Whose step it is. */
  public String of(ParticipationStep.Side side) {
    return switch (side) {
      case COMMISSIONER -> commissioner;
      case PROVIDER -> practice;
    };
  }
}
