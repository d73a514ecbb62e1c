package org.lister.cli;

import java.util.HashMap;
import java.util.Map;
import org.lister.agree.Hierarchy;
import org.lister.domain.quality.Commissioners;
import org.lister.domain.quality.Terms;

/** Finds out who commissions the service from each practice: the hierarchy says so. */
final class Boards {

  private Boards() {}

  /** Of a service that one board offers, that board commissions its own practices and no others. */
  static Commissioners of(Workplace workplace) {
    Terms terms = workplace.configuration().service().terms();
    Map<String, String> boards = new HashMap<>();
    Hierarchy.read(workplace.spark(), workplace.configuration().settings().reference())
        .select("practice", "icb")
        .where("practice IS NOT NULL AND icb IS NOT NULL")
        .collectAsList()
        .stream()
        .filter(row -> terms.board().map(row.getString(1)::equals).orElse(true))
        .forEach(row -> boards.put(row.getString(0), row.getString(1)));
    return new Commissioners(terms.commissioner(), boards);
  }
}
