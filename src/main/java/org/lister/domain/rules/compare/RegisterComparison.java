package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.RuleEnglish;
import org.lister.domain.rules.Ruleset;

/** Registers that are new, removed or changed, and the indicators that need them. */
final class RegisterComparison {

  private final Ruleset before;
  private final Ruleset after;
  private final RuleListComparison rules;

  RegisterComparison(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
    this.rules = new RuleListComparison(RuleEnglish.of(before), RuleEnglish.of(after));
  }

  Stream<Difference> differences() {
    return Match.registers(before, after).stream().map(this::difference).flatMap(Optional::stream);
  }

  private Optional<Difference> difference(Match<Register> match) {
    String name = match.either().name();
    if (match.after() == null) {
      return said(Difference.Kind.REMOVED, name, List.of(reach(before, name)));
    }
    if (match.before() == null) {
      return said(Difference.Kind.ADDED, name, List.of(reach(after, name)));
    }
    List<String> details = new ArrayList<>(attributes(match.before(), match.after()));
    details.addAll(rules.of("rules", match.before().rules(), match.after().rules()));
    if (details.isEmpty()) {
      return Optional.empty();
    }
    details.add(reach(after, name));
    return said(Difference.Kind.CHANGED, name, details);
  }

  private static List<String> attributes(Register old, Register now) {
    return new Attributes()
        .add("of", old.of(), now.of())
        .add("prevalence", said(old.prevalence()), said(now.prevalence()))
        .add("open question", old.unverified(), now.unverified())
        .changed();
  }

  private static @Nullable String said(@Nullable Prevalence prevalence) {
    return prevalence == null
        ? null
        : "%s, %s, of %s".formatted(prevalence.group(), prevalence.title(), prevalence.list());
  }

  private static String reach(Ruleset ruleset, String register) {
    return Reach.said(new Reach(ruleset).ofRegister(register));
  }

  private static Optional<Difference> said(
      Difference.Kind kind, String name, List<String> details) {
    return Optional.of(new Difference(Difference.Subject.REGISTER, kind, name, details));
  }
}
