package org.lister.cli;

import org.lister.agree.Hierarchy;
import org.lister.domain.terms.Commissioners;

/** Finds out who commissions the service from each practice: the hierarchy says so. */
final class Boards {

  private Boards() {}

  static Commissioners of(Workplace workplace) {
    return Commissioners.of(
        workplace.configuration().service().terms(),
        Hierarchy.boards(workplace.spark(), workplace.configuration().settings().reference()));
  }
}
