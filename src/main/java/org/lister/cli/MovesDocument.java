package org.lister.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.measure.CompareResult;
import org.lister.measure.CompareResult.AtPractice;
import org.lister.measure.CompareResult.Count;
import org.lister.measure.CompareResult.Movement;
import org.lister.measure.CompareResult.Presence;
import org.lister.measure.CompareResult.Transition;

/** Which counts move between two versions, as Markdown. */
final class MovesDocument {

  private static final String COUNTS =
      "| field | before | after | difference in England | practices where it moves | largest movement of a practice |\n|---|---|---|---|---|---|\n";
  private static final String TRANSITIONS =
      "\n| from | to | patients in England | practices |\n|---|---|---|---|\n";
  private static final String PRACTICES =
      "\n| practice | from | to | patients |\n|---|---|---|---|\n";

  private final int largestHidden;

  /**
   * @param largestHidden numbers of one practice from 1 to this are shown {@code *}
   */
  MovesDocument(int largestHidden) {
    this.largestHidden = largestHidden;
  }

  String of(CompareResult result) {
    List<Movement> told =
        result.movements().stream()
            .filter(each -> each.moves() || each.presence() != Presence.BOTH)
            .toList();
    List<String> still =
        result.movements().stream()
            .filter(each -> !told.contains(each))
            .map(Movement::name)
            .toList();
    return told.stream().map(this::section).collect(Collectors.joining("\n"))
        + (still.isEmpty() ? "" : "\nNo count moves of %s.\n".formatted(String.join(", ", still)));
  }

  private String section(Movement movement) {
    StringBuilder section = new StringBuilder("### Counts of %s".formatted(movement.name()));
    section.append(heading(movement.presence())).append("\n\n").append(COUNTS);
    movement.counts().forEach(each -> section.append(line(each, movement.presence())));
    if (movement.moves()) {
      section.append(TRANSITIONS);
      movement.transitions().forEach(each -> section.append(line(each)));
      section.append(PRACTICES);
      movement.practices().forEach(each -> section.append(line(each)));
      section.append(
          "\n\\* is a number from 1 to %d, or one that would tell such a number. Listed are the practices where most patients move.\n"
              .formatted(largestHidden));
    }
    return section.toString();
  }

  private static String heading(Presence presence) {
    return switch (presence) {
      case BOTH -> "";
      case ONLY_BEFORE -> ", which only the old version has";
      case ONLY_AFTER -> ", which only the new version has";
    };
  }

  private static String line(Count count, Presence presence) {
    return switch (presence) {
      case BOTH ->
          row(
              count.field(),
              number(count.before()),
              number(count.after()),
              difference(count),
              number(count.practices()),
              number(count.largest()));
      case ONLY_BEFORE -> row(count.field(), number(count.before()), "", "", "", "");
      case ONLY_AFTER -> row(count.field(), "", number(count.after()), "", "", "");
    };
  }

  private static String line(Transition transition) {
    return row(
        transition.before(),
        transition.after(),
        number(transition.patients()),
        number(transition.practices()));
  }

  private static String line(AtPractice at) {
    return row(at.practice(), at.before(), at.after(), number(at.patients()));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String difference(Count count) {
    long difference = count.after() - count.before();
    return difference == 0 ? "0" : String.format(Locale.UK, "%+,d", difference);
  }

  private static String number(@Nullable Long number) {
    return number == null ? "*" : String.format(Locale.UK, "%,d", number);
  }
}
