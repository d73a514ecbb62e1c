package org.lister.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;

/**
 * Whether one name of a rejection means one thing. Several rules of a denominator may count as one
 * name; then they share its category.
 */
final class RejectionsCheck {

  private final Map<String, List<Counted>> names = new LinkedHashMap<>();

  /** A rejection where it is written. */
  private record Counted(String indicator, int category, Setting place) {

    boolean isExclusion() {
      return category == 0;
    }

    boolean contradicts(Counted other) {
      return indicator.equals(other.indicator) && category != other.category;
    }

    String said() {
      return isExclusion() ? "an exclusion" : "category " + category;
    }
  }

  void add(Indicator indicator, List<Setting> denominator) {
    for (int place = 0; place < indicator.denominator().size(); place++) {
      Rule.Rejection rejection = indicator.denominator().get(place).countsAs();
      if (rejection != null) {
        names
            .computeIfAbsent(rejection.name(), name -> new ArrayList<>())
            .add(new Counted(indicator.code(), rejection.category(), denominator.get(place)));
      }
    }
  }

  /** Looks at all that was added. */
  void check() {
    names.forEach(RejectionsCheck::check);
  }

  private static void check(String name, List<Counted> counted) {
    Counted first =
        counted.stream().filter(each -> !each.isExclusion()).findFirst().orElse(counted.get(0));
    List<Counted> others =
        counted.stream().filter(each -> each.category() != first.category()).toList();
    List<Counted> wrong =
        others.stream()
            .filter(each -> each.isExclusion() || counted.stream().anyMatch(each::contradicts))
            .toList();
    wrong.forEach(each -> each.place().problem(cannotCount(name, each, first)));
    if (wrong.isEmpty() && !others.isEmpty()) {
      others.get(0).place().warning(twoMeanings(name, others.get(0), first));
    }
  }

  private static String cannotCount(String name, Counted wrong, Counted first) {
    return "Cannot count %s in %s as %s: in %s it is %s. Give both one category, or one another name."
        .formatted(name, wrong.indicator(), wrong.said(), first.indicator(), first.said());
  }

  /** Two indicators may mean two things by one name, but who compares them has to know. */
  private static String twoMeanings(String name, Counted other, Counted first) {
    return "%s is %s in %s and %s in %s. Give one another name if the two are ever compared."
        .formatted(name, first.said(), first.indicator(), other.said(), other.indicator());
  }
}
