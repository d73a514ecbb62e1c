package org.lister.conf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.domain.rules.ColumnsNeeded;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Ruleset;

/** Which fields are taken from each column of an extract, as the end of a sentence. */
final class ColumnNeeds {

  private ColumnNeeds() {}

  /** Lister's names of columns to, for example, <i>field 43 IFCCHBA and 5 more</i>. */
  static Map<String, String> of(List<Ruleset> rulesets, Set<String> linked) {
    Map<String, List<Field>> takers = new HashMap<>();
    rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .filter(field -> !isLinked(field, linked))
        .forEach(field -> add(field, takers));
    Map<String, String> needs = new HashMap<>();
    takers.forEach((column, fields) -> needs.put(column, said(fields)));
    return needs;
  }

  private static boolean isLinked(Field field, Set<String> linked) {
    List<String> clusters = field.extraction().clusters();
    return !clusters.isEmpty() && linked.containsAll(clusters);
  }

  private static void add(Field field, Map<String, List<Field>> takers) {
    for (String column : field.extraction().accept(new ColumnsNeeded())) {
      takers.computeIfAbsent(column, none -> new ArrayList<>()).add(field);
    }
  }

  private static String said(List<Field> fields) {
    Field first = fields.get(0);
    String said = "field %d %s".formatted(first.number(), first.name());
    return fields.size() == 1 ? said : "%s and %d more".formatted(said, fields.size() - 1);
  }
}
