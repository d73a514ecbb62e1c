package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;

/** Which registers and indicators of a ruleset something reaches, however many steps away. */
final class Reach {

  private final Ruleset ruleset;

  Reach(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** The registers and indicators that need a field, by name. */
  List<String> ofField(String field) {
    return of(needed -> needed.fields().stream().map(Field::name).anyMatch(field::equals));
  }

  /** The indicators that need a register. */
  List<String> ofRegister(String register) {
    return indicators(
        needed -> needed.registers().stream().map(Register::name).anyMatch(register::equals));
  }

  /** The indicators that need a cluster. */
  List<String> ofCluster(String cluster) {
    return indicators(needed -> clusters(needed).anyMatch(cluster::equals));
  }

  static Stream<String> clusters(Needed needed) {
    return needed.fields().stream().flatMap(field -> field.extraction().clusters().stream());
  }

  private List<String> of(Predicate<Needed> isReached) {
    List<String> reached =
        new ArrayList<>(
            ruleset.registers().stream()
                .filter(register -> isReached.test(Needed.by(register, ruleset)))
                .map(Register::name)
                .sorted()
                .toList());
    reached.addAll(indicators(isReached));
    return reached;
  }

  private List<String> indicators(Predicate<Needed> isReached) {
    return ruleset.indicators().stream()
        .filter(indicator -> isReached.test(Needed.by(indicator, ruleset)))
        .map(Indicator::code)
        .sorted()
        .toList();
  }

  /** As a sentence says it. */
  static String said(List<String> reached) {
    return reached.isEmpty()
        ? "Touches no register and no indicator."
        : "Touches %s.".formatted(String.join(", ", reached));
  }
}
