package org.lister.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Condition;
import org.lister.domain.rules.ConditionCheck;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleOrderCheck;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Unknown;

/**
 * Reads ordered rules: {@code - { if: PAT_AGE >= 17, then: select, else: reject }}.
 *
 * @param registers those that stand above
 */
record RulesReader(KnownNames names, Collection<String> registers) {

  /** What stands in for a condition that could not be read; its ruleset is never used. */
  private static final Condition UNREADABLE = new Condition.All(List.of());

  private static final int LAST_CATEGORY = 6;
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Rules of a register or of a numerator: nobody counts whom they reject. */
  List<Rule> uncounted(Setting setting) {
    setting.items().forEach(item -> item.onlyKeys("if", "then", "else"));
    return rules(setting);
  }

  /** Rules of a denominator: a rejection may count as an adjustment or an exclusion. */
  List<Rule> counted(Setting setting) {
    setting.items().forEach(item -> item.onlyKeys("if", "then", "else", "counts as", "category"));
    return rules(setting);
  }

  /** The register that is named here; the population when nothing is. */
  String register(Setting setting) {
    String register = setting.text(Register.POPULATION);
    if (setting.isThere() && !registers.contains(register)) {
      setting.problem(Unknown.name("register", register, registers));
    }
    return register;
  }

  /** What is not known of an official rule. */
  static @Nullable String question(Setting setting) {
    Setting question = setting.optional("unverified");
    return question.isThere() ? question.text() : null;
  }

  /** Names stand in conditions, tables and files. */
  static void requireName(String what, String name, Setting setting) {
    if (!NAME.matcher(name).matches()) {
      setting.problem(
          "Cannot call this %s so: a name is of up to forty capital letters, digits and underscores. Choose another."
              .formatted(what));
    }
  }

  private List<Rule> rules(Setting setting) {
    List<Setting> items = setting.items();
    if (setting.isThere() && items.isEmpty()) {
      setting.problem("Cannot decide anybody: there is no rule. Write at least one.");
    }
    List<Rule> rules = new ArrayList<>();
    items.forEach(item -> rules.add(rule(item)));
    RuleOrderCheck check = new RuleOrderCheck(rules);
    for (int place = 0; place < rules.size(); place++) {
      check.problem(place).ifPresent(items.get(place)::problem);
    }
    return rules;
  }

  private Rule rule(Setting item) {
    return new Rule(
        condition(item.required("if")),
        item.required("then").choice(Verdict.class, Verdict.SELECT),
        item.required("else").choice(Verdict.class, Verdict.REJECT),
        rejection(item));
  }

  private Condition condition(Setting setting) {
    Optional<Condition> condition = Sentences.reading(setting, RuleParser::condition);
    condition.ifPresent(
        read -> read.accept(new ConditionCheck(names, registers)).forEach(setting::problem));
    return condition.orElse(UNREADABLE);
  }

  private static Rule.@Nullable Rejection rejection(Setting item) {
    Setting name = item.optional("counts as");
    Setting category = item.optional("category");
    int number = category.number(0);
    if (number < 0 || number > LAST_CATEGORY) {
      category.problem(
          "Cannot use the category %d: personalised care adjustments have 1 to 6. Leave it out for an exclusion."
              .formatted(number));
    }
    if (!name.isThere() && category.isThere()) {
      item.problem("Cannot count a category without a name: add 'counts as'.");
    }
    return name.isThere() ? new Rule.Rejection(name.text(), number) : null;
  }
}
