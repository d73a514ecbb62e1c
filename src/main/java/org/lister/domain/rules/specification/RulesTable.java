package org.lister.domain.rules.specification;

import java.util.List;
import java.util.stream.IntStream;
import org.lister.domain.document.Block;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.RuleEnglish;

/** Ordered rules as a numbered table. */
record RulesTable(RuleEnglish english) {

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
        english.condition(rule),
        english.then(rule),
        english.otherwise(rule));
  }
}
