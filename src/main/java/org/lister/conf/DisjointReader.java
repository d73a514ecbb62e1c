package org.lister.conf;

import java.util.List;
import java.util.Map;
import org.lister.domain.Codelist;
import org.lister.domain.rules.DisjointCheck;

/** Reads which clusters may share no code: {@code disjoint: [[DM_COD, DMRES_COD], …]}. */
final class DisjointReader {

  private final DisjointCheck check;

  /**
   * @param codelists by name
   */
  DisjointReader(Map<String, Codelist> codelists) {
    this.check = new DisjointCheck(codelists);
  }

  /** Adds a problem for each pair that shares a code, at the pair. */
  void read(Setting disjoint) {
    disjoint.items().forEach(this::pair);
  }

  private void pair(Setting pair) {
    List<String> names = pair.texts();
    if (names.size() == 2) {
      check.problems(new DisjointCheck.Pair(names.get(0), names.get(1))).forEach(pair::problem);
    } else {
      pair.problem(
          "Cannot keep %d clusters apart: a pair has two. Write for example '- [DM_COD, DMRES_COD]'."
              .formatted(names.size()));
    }
  }
}
