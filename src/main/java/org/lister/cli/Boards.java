package org.lister.cli;

import java.util.HashMap;
import java.util.Map;
import org.lister.agree.Hierarchy;
import org.lister.domain.quality.Commissioners;

/** Finds out who commissions the service from each practice: the hierarchy says so. */
final class Boards {

  private Boards() {}

  static Commissioners of(Workplace workplace) {
    Map<String, String> boards = new HashMap<>();
    Hierarchy.read(workplace.spark(), workplace.configuration().settings().reference())
        .select("practice", "icb")
        .where("practice IS NOT NULL AND icb IS NOT NULL")
        .collectAsList()
        .forEach(row -> boards.put(row.getString(0), row.getString(1)));
    return new Commissioners(workplace.configuration().service().terms().commissioner(), boards);
  }
}
