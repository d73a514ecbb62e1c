package org.lister.bench.sql;

import java.util.HashSet;
import java.util.Set;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** The columns of one ruleset, and which of them an expression has named so far. */
final class Names {

  private final Ruleset ruleset;
  private final Set<String> used = new HashSet<>();

  Names(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** A column that holds what a field gives. */
  String field(String name) {
    return noted(ruleset.name() + "_" + name);
  }

  /** A column that says whether the patient is on a register. */
  String register(String name) {
    return name.equals(Register.POPULATION) ? "true" : noted(ruleset.name() + "_on_" + name);
  }

  /** A column that holds what the denominator of an indicator says. */
  String denominator(Indicator indicator) {
    return noted(ruleset.name() + "_of_" + indicator.code());
  }

  /** A column that holds the outcome of an indicator. */
  String outcome(Indicator indicator) {
    return noted(ruleset.name() + "_" + indicator.code() + "_outcome");
  }

  /** A column that holds what was gathered of a slot. */
  String slot(Slot slot, String what) {
    return noted(slot.column(what));
  }

  private String noted(String column) {
    used.add(column);
    return column;
  }

  /** The definition of a column by an expression that named its columns through this. */
  Definition define(String column, String expression) {
    used.remove(column);
    Definition definition = new Definition(column, expression, used);
    used.clear();
    return definition;
  }
}
