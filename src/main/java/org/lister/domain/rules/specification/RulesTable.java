package org.lister.domain.rules.specification;

import java.util.List;
import java.util.stream.IntStream;
import org.lister.domain.document.Block;
import org.lister.domain.rules.ConditionEnglish;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;

/** Ordered rules as a numbered table. */
record RulesTable(ConditionEnglish english) {

  private static final List<String> HEAD = List.of("rule", "if", "then", "otherwise");

  Block.Table of(String caption, List<Rule> rules) {
    return new Block.Table(
        caption,
        HEAD,
        IntStream.range(0, rules.size())
            .mapToObj(place -> row(place + 1, rules.get(place)))
            .toList());
  }

  private Block.Row row(int number, Rule rule) {
    return Block.Row.of(
        Integer.toString(number),
        rule.condition().accept(english),
        branch(rule.then(), rule),
        branch(rule.otherwise(), rule));
  }

  private static String branch(Verdict verdict, Rule rule) {
    return switch (verdict) {
      case SELECT -> "select";
      case NEXT -> "next rule";
      case REJECT ->
          rule.countsAs() == null ? "reject" : "reject as " + Adjustment.said(rule.countsAs());
    };
  }
}
