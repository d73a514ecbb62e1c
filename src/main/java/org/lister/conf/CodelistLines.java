package org.lister.conf;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.SnomedCode;

/** The lines of a codelist as they come: comments, the header, codes with their terms. */
final class CodelistLines {

  private static final List<String> HEADER = List.of("code", "term");
  private static final String SOURCE = "source:";
  private static final String STATUS = "status:";
  private static final String RELEASE = "release:";
  private static final String EFFECTIVE = "effective:";

  private final String file;
  private final Problems problems;
  private final Map<Long, String> terms = new LinkedHashMap<>();
  private final Map<Long, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> comments = new LinkedHashMap<>();
  private final Map<String, Integer> header = new LinkedHashMap<>();

  CodelistLines(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Map<Long, String> terms() {
    return terms;
  }

  String source() {
    return comments.getOrDefault(SOURCE, "not stated");
  }

  boolean isProposed() {
    return comments.getOrDefault(STATUS, "").equals("proposed");
  }

  @Nullable String release() {
    return comments.get(RELEASE);
  }

  @Nullable LocalDate effective() {
    String day = comments.get(EFFECTIVE);
    return day == null ? null : LocalDate.parse(day);
  }

  void problem(int line, String sentence) {
    problems.add(file, line, sentence);
  }

  void read(CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    if (record.isComment()) {
      comment(record.getField(0).strip(), line);
    } else if (header.isEmpty()) {
      header(record.getFields(), line);
    } else {
      code(record.getFields(), line);
    }
  }

  private void comment(String comment, int line) {
    for (String key : List.of(SOURCE, STATUS, RELEASE, EFFECTIVE)) {
      if (comment.startsWith(key)) {
        String said = comment.substring(key.length()).strip();
        if (!key.equals(EFFECTIVE) || isDay(said, line)) {
          comments.putIfAbsent(key, said);
        }
      }
    }
  }

  private boolean isDay(String text, int line) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      problem(
          line,
          "Cannot read the effective date '%s': it is no day. Write it as 2025-10-01."
              .formatted(text));
      return false;
    }
  }

  private void header(List<String> fields, int line) {
    header.put("line", line);
    if (!fields.equals(HEADER)) {
      problem(
          line,
          "Cannot read the header '%s': it is something else. Write 'code,term'."
              .formatted(String.join(",", fields)));
    }
  }

  private void code(List<String> fields, int line) {
    String text = fields.get(0).strip();
    if (fields.size() != HEADER.size()) {
      problem(
          line,
          "Cannot read the line of %s: it has %d fields. Write 'code,term', a term with commas in quotes."
              .formatted(text, fields.size()));
    } else if (!text.matches("[0-9]{6,18}") || !SnomedCode.isValid(Long.parseLong(text))) {
      problem(
          line,
          "Cannot use the code %s: it is no SNOMED CT identifier (6 to 18 digits, the last a check digit). Look it up again."
              .formatted(text));
    } else {
      keep(Long.parseLong(text), fields.get(1).strip(), line);
    }
  }

  private void keep(long code, String term, int line) {
    Integer first = lines.putIfAbsent(code, line);
    if (first != null) {
      problem(
          line,
          "Cannot use the code %d twice: it stands in line %d already. Take one line out."
              .formatted(code, first));
    }
    terms.putIfAbsent(code, term);
  }
}
