package org.lister.domain.rules;

import java.util.List;
import org.lister.domain.rules.Rule.Verdict;

/** Ordered rules as a numbered table. */
record RulesTable(ConditionEnglish english) {

  private static final List<String> CATEGORIES =
      List.of(
          "exclusion",
          "service unavailable",
          "clinically unsuitable",
          "patient chose not to",
          "no response to invitations",
          "registered or diagnosed in the last 3 months",
          "registered or diagnosed in the last 9 months");

  String of(List<Rule> rules) {
    StringBuilder table =
        new StringBuilder("| rule | if | then | otherwise |\n|---|---|---|---|\n");
    for (int number = 1; number <= rules.size(); number++) {
      Rule rule = rules.get(number - 1);
      table.append(
          "| %d | %s | %s | %s |\n"
              .formatted(
                  number,
                  rule.condition().accept(english),
                  branch(rule.then(), rule),
                  branch(rule.otherwise(), rule)));
    }
    return table.toString();
  }

  private static String branch(Verdict verdict, Rule rule) {
    return switch (verdict) {
      case SELECT -> "select";
      case NEXT -> "next rule";
      case REJECT -> rule.countsAs() == null ? "reject" : "reject as " + said(rule.countsAs());
    };
  }

  private static String said(Rule.Rejection rejection) {
    return rejection.isPersonalisedCareAdjustment()
        ? "%s (personalised care adjustment %d, %s)"
            .formatted(rejection.name(), rejection.category(), CATEGORIES.get(rejection.category()))
        : "%s (%s)".formatted(rejection.name(), CATEGORIES.get(0));
  }
}
