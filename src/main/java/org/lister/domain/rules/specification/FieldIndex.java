package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.domain.document.Block;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/** Every field by number, and which registers and indicators need it. */
record FieldIndex(Ruleset ruleset) {

  Block.Table table() {
    Map<Field, List<String>> users = users();
    return new Block.Table(
        "Fields by number, with the registers and indicators that need each",
        List.of("field", "gives", "needed by"),
        ruleset.fields().stream()
            .map(field -> row(field, users.getOrDefault(field, List.of("nothing"))))
            .toList());
  }

  private static Block.Row row(Field field, List<String> users) {
    return Block.Row.of(
        Integer.toString(field.number()),
        String.join(", ", field.gives()),
        String.join(", ", users));
  }

  private Map<Field, List<String>> users() {
    Map<Field, List<String>> users = new LinkedHashMap<>();
    ruleset.registers().forEach(each -> add(each.name(), each.rules().stream(), users));
    ruleset
        .indicators()
        .forEach(
            each ->
                add(
                    each.code(),
                    Stream.of(each.denominator(), each.numerator()).flatMap(List::stream),
                    users));
    return users;
  }

  private void add(String name, Stream<Rule> rules, Map<Field, List<String>> users) {
    Needed.by(rules.toList(), ruleset)
        .fields()
        .forEach(field -> users.computeIfAbsent(field, none -> new ArrayList<>()).add(name));
  }
}
