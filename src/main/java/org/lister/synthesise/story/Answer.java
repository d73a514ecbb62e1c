package org.lister.synthesise.story;

import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;

/** What a condition may be wanted to say. */
enum Answer {
  HOLDS,
  FAILS;

  Answer opposite() {
    return this == HOLDS ? FAILS : HOLDS;
  }

  /** What a rule does with this answer to its condition. */
  Verdict verdict(Rule rule) {
    return this == HOLDS ? rule.then() : rule.otherwise();
  }
}
