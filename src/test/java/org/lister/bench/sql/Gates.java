package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists that are walked only for patients of whom somebody asks. What an indicator alone speaks of
 * matters only to its register's patients, who are few; what decides a register matters to
 * everyone. Columns that walk no list are cheaper to work out than to leave out; those that nobody
 * asks for are left out.
 */
final class Gates {

  private static final String EVERYONE = "true";

  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, Set<String>> askers = new LinkedHashMap<>();

  /**
   * @param definitions each after those that it speaks of
   */
  Gates(List<Definition> definitions) {
    definitions.forEach(each -> this.definitions.put(each.name(), each));
  }

  /** The column, and all that it speaks of, is asked of everyone. */
  void askOfEveryone(String column) {
    ask(column, EVERYONE);
  }

  /** The column, and all that it speaks of, is asked where another column, a register, holds. */
  void ask(String column, String register) {
    Definition definition = definitions.get(column);
    if (definition != null
        && askers.computeIfAbsent(column, any -> new TreeSet<>()).add(register)) {
      definition.uses().forEach(used -> ask(used, register));
    }
  }

  /** The columns asked for: those asked of everyone, which decide about the others, first. */
  List<Definition> gated() {
    List<Definition> gated = new ArrayList<>();
    definitions.values().stream().filter(this::isOfEveryone).forEach(gated::add);
    definitions.values().stream()
        .filter(each -> askers.containsKey(each.name()) && !isOfEveryone(each))
        .map(each -> each.walksLists() ? gated(each, askers.get(each.name())) : each)
        .forEach(gated::add);
    return gated;
  }

  private boolean isOfEveryone(Definition definition) {
    return askers.getOrDefault(definition.name(), Set.of()).contains(EVERYONE);
  }

  private static Definition gated(Definition definition, Set<String> registers) {
    Set<String> uses = new LinkedHashSet<>(definition.uses());
    uses.addAll(registers);
    return new Definition(
        definition.name(),
        "CASE WHEN %s THEN %s END"
            .formatted(String.join(" OR ", registers), definition.expression()),
        uses);
  }
}
