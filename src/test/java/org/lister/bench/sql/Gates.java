package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns that are worked out only for patients of whom somebody asks. What an indicator alone
 * speaks of matters only to its register's patients, who are few; what decides a register matters
 * to everyone. What nobody asks for is left out.
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

  /** The columns asked for, in order. */
  List<Definition> gated() {
    List<Definition> gated = new ArrayList<>();
    definitions.forEach(
        (name, definition) -> {
          if (askers.containsKey(name)) {
            gated.add(gated(definition, askers.get(name)));
          }
        });
    return gated;
  }

  private static Definition gated(Definition definition, Set<String> registers) {
    if (registers.contains(EVERYONE)) {
      return definition;
    }
    Set<String> uses = new LinkedHashSet<>(definition.uses());
    uses.addAll(registers);
    return new Definition(
        definition.name(),
        "CASE WHEN %s THEN %s END"
            .formatted(String.join(" OR ", registers), definition.expression()),
        uses);
  }
}
