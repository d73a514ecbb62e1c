package org.lister.conf.codelists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A codelist as it will be written.
 *
 * @param source where its codes come from
 * @param proposed whether the file itself says that it is proposed
 * @param terms code to term, in the order of the codes, so that two versions compare line by line
 */
record Draft(String cluster, String source, boolean proposed, SortedMap<Long, String> terms) {

  Draft {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /** The same with other terms. */
  Draft with(SortedMap<Long, String> others) {
    return new Draft(cluster, source, proposed, others);
  }

  String fileName() {
    return cluster + ".csv";
  }

  /** The text of its file. */
  String text(Release release) {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("code", "term")));
    terms.forEach((code, term) -> lines.add(List.of(Long.toString(code), term)));
    return """
        # source: %s
        # release: %s
        # effective: %s
        """
            .formatted(source, release, release.effective())
        + (proposed ? "# status: proposed\n" : "")
        + Csv.text(lines);
  }
}
