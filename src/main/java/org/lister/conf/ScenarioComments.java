package org.lister.conf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Unknown;
import org.lister.domain.scenario.Scenarios;

/**
 * What the comments of a file of patients say: {@code # period end: 2026-03-31}, and {@code #
 * never: denominator 1 no, because everyone on the register has a diagnosis}.
 */
record ScenarioComments(Sheet sheet, Problems problems) {

  private static final String PERIOD_END = "period end:";
  private static final String NEVER = "never:";
  private static final String BECAUSE = ", because ";

  /** The last day of the period, for which the ruleset must have been written. */
  LocalDate periodEnd(Ruleset ruleset) {
    Optional<Sheet.Comment> comment = saying(PERIOD_END).findFirst();
    if (comment.isEmpty()) {
      problems.add(
          sheet.file(),
          1,
          "Cannot tell for which period these scenarios are. Write a first line such as '# period end: 2026-03-31'.");
    }
    LocalDate day = comment.flatMap(this::day).orElse(LocalDate.EPOCH);
    if (!day.equals(LocalDate.EPOCH) && !ruleset.valid().includes(day)) {
      problem(
          comment.orElseThrow(),
          "Cannot prove %s for the period to %s: its rules are written for periods that end from %s to %s. Choose one of those."
              .formatted(ruleset.name(), day, ruleset.valid().from(), ruleset.valid().to()));
    }
    return day;
  }

  /** The answers that no patient can bring about. */
  List<Scenarios.Never> never(Map<String, Answer> answers) {
    List<Scenarios.Never> never = new ArrayList<>();
    saying(NEVER).forEach(comment -> never(comment, answers).ifPresent(never::add));
    return never;
  }

  private Optional<Scenarios.Never> never(Sheet.Comment comment, Map<String, Answer> answers) {
    String[] parts = rest(comment, NEVER).split(BECAUSE, 2);
    Answer answer = answers.get(parts[0].strip());
    if (answer == null) {
      problem(comment, Unknown.name("answer", parts[0].strip(), answers.keySet()));
    } else if (parts.length < 2 || parts[1].isBlank()) {
      problem(
          comment,
          "Cannot leave out %s: no reason is given. Write '# never: %s, because …'."
              .formatted(answer, answer));
    } else {
      return Optional.of(new Scenarios.Never(comment.line(), answer, parts[1].strip()));
    }
    return Optional.empty();
  }

  private Optional<LocalDate> day(Sheet.Comment comment) {
    String text = rest(comment, PERIOD_END);
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problem(
          comment,
          "Cannot read '%s' as the end of the period. Write it as 2026-03-31.".formatted(text));
      return Optional.empty();
    }
  }

  private Stream<Sheet.Comment> saying(String word) {
    return sheet.comments().stream().filter(comment -> comment.text().startsWith(word));
  }

  private static String rest(Sheet.Comment comment, String word) {
    return comment.text().substring(word.length()).strip();
  }

  private void problem(Sheet.Comment comment, String sentence) {
    problems.add(sheet.file(), comment.line(), sentence);
  }
}
