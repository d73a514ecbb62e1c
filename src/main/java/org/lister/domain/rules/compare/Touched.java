package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/** Whether what an indicator uses, not its own rules, gives it another meaning. */
final class Touched {

  private final Map<String, Codelist> before;
  private final Map<String, Codelist> after;

  Touched(Edition before, Edition after) {
    this.before = before.codelists();
    this.after = after.codelists();
  }

  /** Names of the registers, fields and clusters that it uses and that differ, sorted by kind. */
  List<String> by(Indicator old, Ruleset oldRules, Indicator now, Ruleset newRules) {
    Needed neededBefore = Needed.by(old, oldRules);
    Needed neededAfter = Needed.by(now, newRules);
    List<String> touching = new ArrayList<>();
    touching.addAll(differing(registers(neededBefore), registers(neededAfter)));
    touching.addAll(differing(fields(neededBefore), fields(neededAfter)));
    touching.addAll(differing(codes(neededBefore, before), codes(neededAfter, after)));
    return touching;
  }

  private static Map<String, RegisterRules> registers(Needed needed) {
    return needed.registers().stream()
        .collect(
            Collectors.toMap(Register::name, each -> new RegisterRules(each.of(), each.rules())));
  }

  private static Map<String, Extraction> fields(Needed needed) {
    return needed.fields().stream().collect(Collectors.toMap(Field::name, Field::extraction));
  }

  private static Map<String, Optional<Set<Long>>> codes(
      Needed needed, Map<String, Codelist> codelists) {
    return Reach.clusters(needed)
        .distinct()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> Optional.ofNullable(codelists.get(name)).map(Codelist::codes)));
  }

  private static <T> List<String> differing(Map<String, T> before, Map<String, T> after) {
    Map<String, T> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet().stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .toList();
  }

  /** What of a register decides who is on it. */
  private record RegisterRules(String of, List<Rule> rules) {}
}
