package org.lister.domain.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lister.domain.terms.Terms.Commissioner;

/**
 * Who may write a service after another's: any board after a local one, whoever wrote it; nobody
 * but England after a national one, because what a board commissions is no national service.
 *
 * @param service code of the one that is copied
 * @param commissioner code of whom the copy is for
 */
public record CopyRule(String service, Commissioner level, String commissioner, Actor actor) {

  /** Everything that stands against it. */
  public List<String> objections() {
    List<String> objections = new ArrayList<>();
    ofLevel().ifPresent(objections::add);
    if (!actor.is(Role.APPROVAL_MANAGEMENT)) {
      objections.add(
          "Cannot copy %s: %s has not the role %s. Add it to actors.yaml, or act as somebody who has it."
              .formatted(service, actor.name(), Role.APPROVAL_MANAGEMENT.words()));
    }
    if (!actor.organisation().equals(commissioner)) {
      objections.add(
          "Cannot copy %s for %s: %s acts for %s. Act as somebody of %s."
              .formatted(service, commissioner, actor.name(), actor.organisation(), commissioner));
    }
    return objections;
  }

  private Optional<String> ofLevel() {
    boolean isForEngland = commissioner.equals(Actor.ENGLAND);
    return switch (level) {
      case NATIONAL ->
          isForEngland
              ? Optional.empty()
              : Optional.of(
                  "Cannot copy %s for %s: it is a national service, which %s alone may copy. Copy a local service."
                      .formatted(service, commissioner, Actor.ENGLAND));
      case ICB ->
          isForEngland
              ? Optional.of(
                  "Cannot copy %s for %s: it is a local service, which a board may copy. Write a national one afresh."
                      .formatted(service, commissioner))
              : Optional.empty();
    };
  }
}
