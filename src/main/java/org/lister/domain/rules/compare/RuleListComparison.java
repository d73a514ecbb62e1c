package org.lister.domain.rules.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.RuleEnglish;

/** Two ordered lists of rules side by side: only the rules that differ. */
final class RuleListComparison {

  private static final String HEADER = "| %s | rule | before | after |\n|---|---|---|---|\n%s";

  private final RuleEnglish englishBefore;
  private final RuleEnglish englishAfter;

  RuleListComparison(RuleEnglish englishBefore, RuleEnglish englishAfter) {
    this.englishBefore = englishBefore;
    this.englishAfter = englishAfter;
  }

  /** A rule with its number, from 1. */
  private record Numbered(int number, Rule rule) {}

  /** A table under the name of the list; nothing when the lists are the same. */
  List<String> of(String list, List<Rule> before, List<Rule> after) {
    List<Match<Numbered>> changes = changes(before, after);
    String lines = changes.stream().map(this::line).collect(Collectors.joining());
    return changes.isEmpty() ? List.of() : List.of(HEADER.formatted(list, lines).strip());
  }

  private static List<Match<Numbered>> changes(List<Rule> before, List<Rule> after) {
    List<AbstractDelta<Rule>> deltas = DiffUtils.diff(before, after).getDeltas();
    List<List<Numbered>> left = deltas.stream().map(each -> rules(each.getSource())).toList();
    List<List<Numbered>> fresh = deltas.stream().map(each -> rules(each.getTarget())).toList();
    List<Match<Numbered>> changes = new ArrayList<>(moved(left, fresh));
    for (int place = 0; place < deltas.size(); place++) {
      changes.addAll(changed(left.get(place), fresh.get(place)));
    }
    changes.sort(Comparator.comparing(change -> change.either().number()));
    return changes;
  }

  private static List<Numbered> rules(Chunk<Rule> chunk) {
    List<Rule> lines = chunk.getLines();
    return IntStream.range(0, lines.size())
        .mapToObj(place -> new Numbered(chunk.getPosition() + place + 1, lines.get(place)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The same rule taken out in one place and put in at another. */
  private static List<Match<Numbered>> moved(
      List<List<Numbered>> left, List<List<Numbered>> fresh) {
    List<Numbered> allLeft = new ArrayList<>(left.stream().flatMap(List::stream).toList());
    List<Numbered> allFresh = new ArrayList<>(fresh.stream().flatMap(List::stream).toList());
    List<Match<Numbered>> moved =
        Match.pairs(allLeft, allFresh, (old, now) -> old.rule().equals(now.rule()));
    left.forEach(each -> each.retainAll(allLeft));
    fresh.forEach(each -> each.retainAll(allFresh));
    return moved;
  }

  /** Within one stretch: rules that share their question or their count first, then in order. */
  private static List<Match<Numbered>> changed(List<Numbered> left, List<Numbered> fresh) {
    List<Match<Numbered>> changes =
        new ArrayList<>(Match.pairs(left, fresh, RuleListComparison::resemble));
    changes.addAll(Match.pairs(left, fresh, (old, now) -> true));
    left.forEach(each -> changes.add(new Match<>(each, null)));
    fresh.forEach(each -> changes.add(new Match<>(null, each)));
    return changes;
  }

  private static boolean resemble(Numbered before, Numbered after) {
    Rule.@Nullable Rejection countsAs = before.rule().countsAs();
    return before.rule().condition().equals(after.rule().condition())
        || (countsAs != null && countsAs.equals(after.rule().countsAs()));
  }

  private String line(Match<Numbered> change) {
    Numbered before = change.before();
    Numbered after = change.after();
    return "| %s | %s | %s | %s |\n"
        .formatted(
            word(before, after),
            numbers(before, after),
            before == null ? "" : englishBefore.sentence(before.rule()),
            after == null ? "" : englishAfter.sentence(after.rule()));
  }

  private static String word(@Nullable Numbered before, @Nullable Numbered after) {
    if (before == null) {
      return "added";
    }
    if (after == null) {
      return "removed";
    }
    return before.rule().equals(after.rule()) ? "moved" : "changed";
  }

  private static String numbers(@Nullable Numbered before, @Nullable Numbered after) {
    return Stream.of(before, after)
        .flatMap(Stream::ofNullable)
        .map(each -> Integer.toString(each.number()))
        .distinct()
        .collect(Collectors.joining(" → "));
  }
}
