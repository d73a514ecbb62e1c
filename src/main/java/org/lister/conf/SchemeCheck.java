package org.lister.conf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * Holds what a service pays for to what its rulesets measure: the same points and thresholds, and a
 * measured indicator and register for everything that is not entered by hand. A service without
 * rulesets is fed from elsewhere, and nothing is held to anything.
 */
final class SchemeCheck {

  private final Setting root;
  private final Map<String, Indicator> measured = new HashMap<>();
  private final Set<String> registers = new HashSet<>();

  SchemeCheck(Setting root, List<Ruleset> rulesets) {
    this.root = root;
    for (Ruleset ruleset : rulesets) {
      ruleset.indicators().forEach(each -> measured.put(each.code(), each));
      ruleset.registers().stream().map(Register::name).forEach(registers::add);
    }
  }

  void of(Scheme scheme) {
    if (measured.isEmpty()) {
      return;
    }
    scheme.indicators().values().stream()
        .filter(each -> each.entry() == Entry.AUTOMATIC)
        .forEach(this::indicator);
    scheme.items().keySet().forEach(this::item);
    scheme.groups().values().forEach(this::group);
  }

  private void indicator(PaidIndicator paid) {
    Setting place = root.optional("indicators").optional(paid.code());
    Indicator indicator = measured.get(paid.code());
    if (paid.kind() == Kind.FLAG) {
      place.problem(
          "Cannot measure the flag %s: whether something is done is said and not counted. Write entry: manual."
              .formatted(paid.code()));
    } else if (indicator == null) {
      notMeasured(place, paid.code());
    } else if (indicator.points() != null && !agrees(paid, indicator.points())) {
      Indicator.Points ruled = indicator.points();
      place.problem(
          "Cannot pay for %s: here it has %s points and the thresholds %s and %s, in its ruleset %d, %d and %d. Let both say the same."
              .formatted(
                  paid.code(),
                  paid.points(),
                  paid.lower(),
                  paid.upper(),
                  ruled.maximum(),
                  ruled.lower(),
                  ruled.upper()));
    }
  }

  private static boolean agrees(PaidIndicator paid, Indicator.Points ruled) {
    return isSame(paid.points(), ruled.maximum())
        && isSame(paid.lower(), ruled.lower())
        && isSame(paid.upper(), ruled.upper());
  }

  private static boolean isSame(BigDecimal one, int other) {
    return one.compareTo(BigDecimal.valueOf(other)) == 0;
  }

  private void item(String code) {
    if (!measured.containsKey(code)) {
      notMeasured(root.optional("items").optional(code), code);
    }
  }

  private static void notMeasured(Setting place, String code) {
    place.problem(
        "Cannot pay for %s: no ruleset of the service measures it. Name one that does, or have it entered by hand."
            .formatted(code));
  }

  private void group(Scheme.Group group) {
    group
        .registered()
        .filter(register -> !registers.contains(register) && !measured.containsKey(register))
        .ifPresent(
            register ->
                root.optional("groups")
                    .optional(group.code())
                    .optional("register")
                    .problem(
                        "Cannot count the register %s of the group %s: no ruleset of the service has it. Name one of theirs."
                            .formatted(register, group.code())));
  }
}
