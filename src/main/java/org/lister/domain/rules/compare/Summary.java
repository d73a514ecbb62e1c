package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All differences in one sentence. */
record Summary(List<Difference> differences) {

  String sentence() {
    return Stream.of(Difference.Subject.values())
        .map(this::clause)
        .filter(clause -> !clause.isEmpty())
        .collect(Collectors.joining("; ", "", "."));
  }

  /** What one kind of thing does: <i>3 indicators change, 1 is new</i>. */
  private String clause(Difference.Subject subject) {
    List<String> phrases = new ArrayList<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      List<Difference> these =
          differences.stream()
              .filter(each -> each.subject() == subject && each.kind() == kind)
              .toList();
      if (!these.isEmpty()) {
        String noun = phrases.isEmpty() ? " " + noun(subject, these.size()) : "";
        phrases.add(
            "%d%s %s%s".formatted(these.size(), noun, kind.verb(these.size()), codes(these)));
      }
    }
    return String.join(", ", phrases);
  }

  private static String noun(Difference.Subject subject, int number) {
    return number == 1 ? subject.said() : subject.said() + "s";
  }

  private static String codes(List<Difference> these) {
    int codes = these.stream().mapToInt(Difference::codes).sum();
    if (codes == 0) {
      return "";
    }
    String noun = codes == 1 ? "code" : "codes";
    return these.get(0).kind() == Difference.Kind.CHANGED
        ? " %d %s".formatted(codes, noun)
        : " with %d %s".formatted(codes, noun);
  }
}
