package org.lister.agree;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Participation;
import org.lister.domain.Participation.Stay;
import org.lister.domain.PracticeCode;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;

/**
 * Which practices take part in a service: {@code participation.csv} of the reference folder, with
 * columns service, practice, status, from, to. Only <i>Approved</i> counts; an empty <i>to</i> has
 * not ended.
 */
public final class ParticipationRegister {

  private static final String APPROVED = "Approved";

  private final String service;
  private final String file;
  private final Map<PracticeCode, List<Stay>> stays = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ParticipationRegister(String service, String file) {
    this.service = service;
    this.file = file;
  }

  public static Participation read(Configuration hadoop, String reference, String service) {
    String file = reference + "/participation.csv";
    return new ParticipationRegister(service, file).read(hadoop);
  }

  private Participation read(Configuration hadoop) {
    Path path = new Path(file);
    try (Reader text =
            new InputStreamReader(path.getFileSystem(hadoop).open(path), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      rows.forEach(this::add);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot read the participation register: %s is not there or not readable. Name the folder with --from."
              .formatted(file));
    }
    if (!problems.isEmpty()) {
      throw Stopped.Mistake.of(problems);
    }
    return new Participation(stays);
  }

  private void add(NamedCsvRecord row) {
    if (!row.getField("service").equals(service) || !row.getField("status").equals(APPROVED)) {
      return;
    }
    try {
      stays
          .computeIfAbsent(new PracticeCode(row.getField("practice")), any -> new ArrayList<>())
          .add(new Stay(LocalDate.parse(row.getField("from")), end(row.getField("to"))));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(
          new Problem(
              file,
              (int) row.getStartingLineNumber(),
              "Cannot use this row: %s. Write a practice code and dates such as 2026-03-31."
                  .formatted(e.getMessage())));
    }
  }

  private static LocalDate end(String text) {
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }
}
