package org.lister.synthesise.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Value;

/** A ruleset to look things up in: who gives a name, and which days are settled. */
final class Rulebook {

  private final Ruleset ruleset;
  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Given> givers = new HashMap<>();
  private final Map<String, Register> registers = new HashMap<>();
  private final int end;

  /**
   * What a field gives under a name.
   *
   * @param place 0 for its day or answer, 1 and 2 for its values
   */
  record Given(Field field, int place) {}

  Rulebook(Ruleset ruleset, QualifyingDates dates) {
    this.ruleset = ruleset;
    this.end = (int) dates.periodEnd().toEpochDay();
    dates.byName().forEach((name, day) -> days.put(name, (int) day.toEpochDay()));
    ruleset.fields().forEach(this::add);
    ruleset.registers().forEach(register -> registers.put(register.name(), register));
  }

  private void add(Field field) {
    List<String> names = field.gives();
    for (int place = 0; place < names.size(); place++) {
      givers.put(names.get(place), new Given(field, place));
    }
  }

  Ruleset ruleset() {
    return ruleset;
  }

  /** The last day of the period. */
  int end() {
    return end;
  }

  /** A qualifying date by its name. */
  Optional<Integer> day(String name) {
    return Optional.ofNullable(days.get(name));
  }

  /** What a value takes from a field; nothing when it takes none, or more than that. */
  Optional<Given> given(Value value) {
    return value instanceof Value.Named named
        ? Optional.ofNullable(givers.get(named.name()))
        : Optional.empty();
  }

  Given given(String name) {
    return Objects.requireNonNull(givers.get(name), name);
  }

  /** Nothing for the population. */
  Optional<Register> register(String name) {
    return Optional.ofNullable(registers.get(name));
  }
}
