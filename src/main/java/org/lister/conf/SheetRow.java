package org.lister.conf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lister.domain.rules.Spelling;

/** A row of a sheet; a cell that cannot be read becomes a problem and is empty. */
record SheetRow(
    String file, int line, List<String> columns, List<String> cells, Problems problems) {

  String text(String column) {
    return cells.get(columns.indexOf(column)).strip();
  }

  /** The text of a cell that must not be empty. */
  Optional<String> required(String column) {
    if (text(column).isEmpty()) {
      problem("Cannot do without '%s': the cell is empty. Fill it in.".formatted(column));
      return Optional.empty();
    }
    return Optional.of(text(column));
  }

  /** The day in a cell, nothing for an empty one. */
  Optional<LocalDate> day(String column) {
    return text(column).isEmpty() ? Optional.empty() : day(text(column), column);
  }

  private Optional<LocalDate> day(String text, String column) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problem(
          "Cannot read '%s' as a day in '%s'. Write year, month and day as 2026-03-31."
              .formatted(text, column));
      return Optional.empty();
    }
  }

  /** The number in a cell, nothing for an empty one. */
  Optional<Double> number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      problem(
          "Cannot read '%s' as a number in '%s'. Write digits, with a point before decimals."
              .formatted(text, column));
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(text));
  }

  /** The word in a cell, which must be one of these. */
  Optional<String> choice(String column, Collection<String> known) {
    return required(column).filter(word -> isKnown(column, word, known));
  }

  /** Whether a word is known; one that is not becomes a problem. */
  boolean isKnown(String what, String word, Collection<String> known) {
    if (known.contains(word)) {
      return true;
    }
    String advice =
        Spelling.nearest(word, known)
            .map("Did you mean %s?"::formatted)
            .orElseGet(() -> "Write one of: %s.".formatted(String.join(", ", known)));
    problem("Cannot use '%s' as %s: there is no such thing. %s".formatted(word, what, advice));
    return false;
  }

  void problem(String sentence) {
    problems.add(file, line, sentence);
  }
}
