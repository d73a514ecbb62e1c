package org.lister.publish;

import java.util.stream.Stream;
import org.lister.domain.quality.NationalRule;

/** Why national figures leave a practice out, in words. */
final class LeftOut {

  private LeftOut() {}

  /** The rule in words, or its code as it is where a table of another version names another. */
  static String why(String rule) {
    return Stream.of(NationalRule.values())
        .filter(each -> each.name().equals(rule))
        .map(NationalRule::words)
        .findFirst()
        .orElseGet(() -> Words.plain(rule));
  }
}
