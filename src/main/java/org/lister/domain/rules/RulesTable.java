package org.lister.domain.rules;

import java.util.List;

/** Ordered rules as a numbered table. */
record RulesTable(RuleEnglish english) {

  String of(List<Rule> rules) {
    StringBuilder table =
        new StringBuilder("| rule | if | then | otherwise |\n|---|---|---|---|\n");
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      table.append(
          "| %d | %s | %s | %s |\n"
              .formatted(
                  number, english.condition(rule), english.then(rule), english.otherwise(rule)));
    }
    return table.toString();
  }
}
