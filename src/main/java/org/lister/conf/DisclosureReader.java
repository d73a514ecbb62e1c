package org.lister.conf;

import java.util.List;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;

/** Reads the section {@code disclosure:}. What is left out is as published statistics have it. */
final class DisclosureReader {

  private static final Disclosure STANDARD = Disclosure.standard();

  private DisclosureReader() {}

  static Disclosure read(Setting section) {
    section.onlyKeys("comparators", "largest_hidden", "rounded_to", "minimum_practices");
    Setting comparators = section.optional("comparators");
    try {
      return new Disclosure(
          comparators.isThere() ? areas(comparators) : STANDARD.comparators(),
          section.optional("largest_hidden").number(STANDARD.largestHidden()),
          section.optional("rounded_to").number(STANDARD.roundedTo()),
          section.optional("minimum_practices").number(STANDARD.minimumPractices()));
    } catch (IllegalArgumentException e) {
      section.problem(e.getMessage());
      return STANDARD;
    }
  }

  private static List<Area> areas(Setting comparators) {
    return comparators.items().stream()
        .map(
            item ->
                item.parsed(
                    Area::ofLevel, Area.ENGLAND, "one of pcn, sub-icb, icb, region, england"))
        .toList();
  }
}
