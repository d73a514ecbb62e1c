package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/**
 * One query of the usual way: a ruleset with one indicator, or with one prevalence, and no more
 * than that needs.
 */
record Question(String name, Ruleset ruleset) {

  /** A question for each indicator, then one for each prevalence. */
  static List<Question> of(Ruleset ruleset) {
    List<Question> questions = new ArrayList<>();
    for (Indicator indicator : ruleset.indicators()) {
      Needed needed = Needed.by(indicator, ruleset);
      List<Register> registers = needed.registers().stream().map(Question::uncounted).toList();
      questions.add(
          new Question(
              indicator.code(), part(ruleset, needed.fields(), registers, List.of(indicator))));
    }
    ruleset.registers().stream()
        .filter(register -> register.prevalence() != null)
        .map(register -> prevalence(register, ruleset))
        .forEach(questions::add);
    return questions;
  }

  private static Question prevalence(Register register, Ruleset ruleset) {
    Needed needed = Needed.by(register, ruleset);
    Set<Field> fields = new LinkedHashSet<>(needed.fields());
    Set<Register> registers = new LinkedHashSet<>(needed.registers());
    ruleset
        .register(Objects.requireNonNull(register.prevalence()).list())
        .map(list -> Needed.by(list, ruleset))
        .ifPresent(
            list -> {
              fields.addAll(list.fields());
              registers.addAll(list.registers());
            });
    List<Register> inOrder =
        ruleset.registers().stream()
            .filter(registers::contains)
            .map(each -> each.equals(register) ? each : uncounted(each))
            .toList();
    return new Question(register.name(), part(ruleset, List.copyOf(fields), inOrder, List.of()));
  }

  private static Register uncounted(Register register) {
    return new Register(register.name(), register.of(), register.rules());
  }

  private static Ruleset part(
      Ruleset whole, List<Field> fields, List<Register> registers, List<Indicator> indicators) {
    return new Ruleset(
        whole.name(),
        whole.service(),
        whole.version(),
        whole.status(),
        fields,
        registers,
        indicators);
  }
}
