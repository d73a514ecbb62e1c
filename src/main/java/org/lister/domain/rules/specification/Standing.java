package org.lister.domain.rules.specification;

import org.lister.domain.rules.DayEnglish;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Validity;

/** How far a ruleset can be trusted, and for which periods it is written. */
final class Standing {

  private Standing() {}

  static String of(Ruleset ruleset) {
    return switch (ruleset.status()) {
      case VERIFIED -> "Verified against the official text.";
      case UNVERIFIED -> "Not yet verified against the official text.";
      case PROPOSED -> "Proposed: there is no official text behind it.";
    };
  }

  static String periods(Validity valid) {
    return valid.equals(Validity.ALWAYS)
        ? "any"
        : "those that end from %s to %s"
            .formatted(DayEnglish.said(valid.from()), DayEnglish.said(valid.to()));
  }
}
