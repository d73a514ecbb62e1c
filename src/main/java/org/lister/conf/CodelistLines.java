package org.lister.conf;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.SnomedCode;

/** The lines of a codelist as they come: comments, the header, codes with their terms. */
final class CodelistLines {

  private static final List<String> HEADER = List.of("code", "term");
  private static final String SOURCE = "source:";
  private static final String STATUS = "status:";

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

  void problem(int line, String sentence) {
    problems.add(file, line, sentence);
  }

  void read(CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    if (record.isComment()) {
      comment(record.getField(0).strip());
    } else if (header.isEmpty()) {
      header(record.getFields(), line);
    } else {
      code(record.getFields(), line);
    }
  }

  private void comment(String comment) {
    for (String key : List.of(SOURCE, STATUS)) {
      if (comment.startsWith(key)) {
        comments.putIfAbsent(key, comment.substring(key.length()).strip());
      }
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
