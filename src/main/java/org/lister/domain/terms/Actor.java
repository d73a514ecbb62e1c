package org.lister.domain.terms;

import java.util.Set;

/**
 * Who acts, for whom and as what: the operator's configuration says so, nobody guesses.
 *
 * @param name who it is, as it is recorded
 * @param organisation code of the practice or of the commissioner; {@link #ENGLAND} for a national
 *     commissioner
 */
public record Actor(String name, String organisation, Set<Role> roles) {

  public static final String ENGLAND = "ENG";

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
