package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** Indicators by the prevalence group of their register, as they are published. */
record Groups(Ruleset ruleset) {

  private static final String NONE = "Without a prevalence group";

  /** Titles of groups to indicators, both in the order of the ruleset. */
  Map<String, List<Indicator>> indicators() {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, List<Indicator>> groups = new LinkedHashMap<>();
    for (Indicator indicator : ruleset.indicators()) {
      Optional<Prevalence> prevalence = of(indicator).map(Register::prevalence);
      String title = prevalence.map(each -> title(each, titles)).orElse(NONE);
      groups.computeIfAbsent(title, group -> new ArrayList<>()).add(indicator);
    }
    return groups;
  }

  /** The nearest register with a prevalence, going from the indicator's own to wider ones. */
  Optional<Register> of(Indicator indicator) {
    Optional<Register> register = ruleset.register(indicator.of());
    while (register.isPresent() && register.get().prevalence() == null) {
      register = ruleset.register(register.get().of());
    }
    return register;
  }

  private static String title(Prevalence prevalence, Map<String, String> titles) {
    return titles.computeIfAbsent(
        prevalence.group(), group -> "%s (%s)".formatted(prevalence.title(), group));
  }
}
