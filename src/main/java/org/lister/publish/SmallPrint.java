package org.lister.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lister.publish.pages.Fact;

/** Where the figures of a page come from, as its small print says it. */
final class SmallPrint {

  private SmallPrint() {}

  static List<Fact> of(Provenance from) {
    List<Fact> facts = new ArrayList<>();
    for (Provenance.Rules rules : from.rulesets()) {
      facts.add(
          new Fact(
              "Rules " + rules.name(),
              "version %s (%s)".formatted(rules.version(), rules.status())));
    }
    facts.add(new Fact("Codelists", from.codelists()));
    facts.add(new Fact("Comparators", from.comparators()));
    facts.add(new Fact("Tables", tables(from)));
    facts.add(new Fact("Configuration", from.configuration()));
    facts.add(new Fact("Made by", "Lister " + from.software()));
    return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
  }

  private static String tables(Provenance from) {
    return from.tables().stream()
        .map(table -> table.name() + " version " + table.version())
        .collect(Collectors.joining(", "));
  }
}
