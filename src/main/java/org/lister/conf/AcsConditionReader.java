package org.lister.conf;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Clause;
import org.lister.domain.AcsCondition.Position;
import org.lister.domain.AcsCondition.Where;

/**
 * Reads {@code conf/acs-conditions.csv}; the order of its rows decides which condition comes first.
 */
public final class AcsConditionReader {

  private final String file;
  private final Problems problems;

  private AcsConditionReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  public static List<AcsCondition> read(String file, String text, Problems problems) {
    AcsConditionReader reader = new AcsConditionReader(file, problems);
    List<AcsCondition> conditions = new ArrayList<>();
    try {
      CsvReader.builder()
          .commentStrategy(CommentStrategy.SKIP)
          .ofNamedCsvRecord(text)
          .forEach(line -> conditions.add(reader.condition(line)));
    } catch (CsvParseException e) {
      problems.add(file, 0, "Cannot read conditions: " + e.getMessage() + ".");
    }
    return List.copyOf(conditions);
  }

  private AcsCondition condition(NamedCsvRecord line) {
    return new AcsCondition(
        cell(line, "group"),
        cell(line, "condition"),
        choice(line, "diagnosis_position", Position.class, Position.PRIMARY),
        pattern(line, "icd10_pattern"),
        clause(line, "excluded_where", "excluded_pattern"),
        clause(line, "required_where", "required_pattern"));
  }

  private @Nullable Clause clause(NamedCsvRecord line, String where, String pattern) {
    return cell(line, where).isEmpty() && cell(line, pattern).isEmpty()
        ? null
        : new Clause(choice(line, where, Where.class, Where.ANY_PROCEDURE), pattern(line, pattern));
  }

  /** A pattern starts at the beginning of a code: anywhere else it would match by accident. */
  private String pattern(NamedCsvRecord line, String column) {
    String pattern = cell(line, column);
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      problem(line, "Cannot use the pattern '%s': %s.".formatted(pattern, e.getDescription()));
      return "^$";
    }
    if (!pattern.startsWith("^")) {
      problem(line, "Cannot use the pattern '%s': begin it with ^.".formatted(pattern));
    }
    return pattern;
  }

  private <E extends Enum<E>> E choice(
      NamedCsvRecord line, String column, Class<E> type, E otherwise) {
    String cell = cell(line, column);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(cell))
        .findFirst()
        .orElseGet(
            () -> {
              problem(line, "Cannot use '%s' as %s.".formatted(cell, column));
              return otherwise;
            });
  }

  private String cell(NamedCsvRecord line, String column) {
    return line.findField(column)
        .orElseGet(
            () -> {
              problem(line, "Cannot do without the column '%s': add it.".formatted(column));
              return "";
            });
  }

  private void problem(NamedCsvRecord line, String sentence) {
    problems.add(file, Math.toIntExact(line.getStartingLineNumber()), sentence);
  }
}
