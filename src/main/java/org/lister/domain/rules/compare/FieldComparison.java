package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.rules.ExtractionEnglish;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Ruleset;

/** Fields that are new, removed or taken otherwise, and all that they reach. */
final class FieldComparison {

  private final Ruleset before;
  private final Ruleset after;

  FieldComparison(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
  }

  Stream<Difference> differences() {
    return Match.of(before.fields(), after.fields(), Field::name, (old, now) -> false).stream()
        .map(this::difference)
        .flatMap(Optional::stream);
  }

  private Optional<Difference> difference(Match<Field> match) {
    Field old = match.before();
    Field now = match.after();
    String name = match.either().name();
    if (now == null) {
      return said(
          Difference.Kind.REMOVED, name, List.of(taken(match.either()), reach(before, name)));
    }
    if (old == null) {
      return said(Difference.Kind.ADDED, name, List.of(taken(now), reach(after, name)));
    }
    List<String> details = new ArrayList<>(attributes(old, now));
    if (details.isEmpty()) {
      return Optional.empty();
    }
    if (!old.extraction().equals(now.extraction())) {
      details.add(reach(after, name));
    }
    return said(Difference.Kind.CHANGED, name, details);
  }

  private static List<String> attributes(Field old, Field now) {
    return new Attributes()
        .add("number", old.number(), now.number())
        .add("takes", taken(old), taken(now))
        .changed();
  }

  private static String taken(Field field) {
    return field.extraction().accept(new ExtractionEnglish());
  }

  private static String reach(Ruleset ruleset, String field) {
    return Reach.said(new Reach(ruleset).ofField(field));
  }

  private static Optional<Difference> said(
      Difference.Kind kind, String name, List<String> details) {
    return Optional.of(new Difference(Difference.Subject.FIELD, kind, name, details));
  }
}
