package org.lister.agree;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Participation;
import org.lister.domain.Participation.Stay;
import org.lister.domain.PracticeCode;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Which practices take part in a service. What was decided here stands before what the reference
 * folder says of the same practice; a practice of which nothing was decided here is as the folder's
 * {@code participation.csv} says, with columns service, practice, status, from, to. Only
 * <i>Approved</i> counts; an empty <i>to</i> has not ended.
 */
public final class ParticipationRegister {

  private static final String APPROVED = "Approved";
  private static final int LONGEST_CELL = 1 << 16;

  private final String service;
  private final String file;
  private final Map<PracticeCode, List<Stay>> stays = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ParticipationRegister(String service, String file) {
    this.service = service;
    this.file = file;
  }

  /**
   * Who takes part, and the version of the book of decisions that says so.
   *
   * @param book among what a run has read that obeys it
   */
  public record Known(Participation participation, TableVersion book) {}

  /**
   * The practices as decisions and the reference folder have them. Without decisions about the
   * service the file has to be there.
   */
  public static Known read(Tables tables, String reference, String service) {
    Known known = readIfThere(tables, reference, service);
    Configuration hadoop = tables.spark().sparkContext().hadoopConfiguration();
    if (known.participation().practices().isEmpty() && !isThere(hadoop, file(reference))) {
      throw unreadable(file(reference));
    }
    return known;
  }

  /** The same, but a file that is not there says nothing of anybody. */
  public static Known readIfThere(Tables tables, String reference, String service) {
    Book.Page page = tables.book(TableName.PARTICIPATION).read();
    Map<PracticeCode, List<Stay>> decided = History.of(page, service).stays();
    Configuration hadoop = tables.spark().sparkContext().hadoopConfiguration();
    Map<PracticeCode, List<Stay>> all =
        isThere(hadoop, file(reference))
            ? new HashMap<>(read(hadoop, reference, service).practices())
            : new HashMap<>();
    all.putAll(decided);
    return new Known(
        new Participation(all), TableVersion.of(TableName.PARTICIPATION, page.version()));
  }

  private static boolean isThere(Configuration hadoop, String file) {
    Path path = new Path(file);
    try {
      return path.getFileSystem(hadoop).exists(path);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static String file(String reference) {
    return reference + "/participation.csv";
  }

  private static Stopped.Mistake unreadable(String file) {
    return new Stopped.Mistake(
        "Cannot read the participation register: %s is not there or not readable. Name the folder with --from."
            .formatted(file));
  }

  /** The practices as the reference folder alone has them. */
  public static Participation read(Configuration hadoop, String reference, String service) {
    return new ParticipationRegister(service, file(reference)).read(hadoop);
  }

  private Participation read(Configuration hadoop) {
    Path path = new Path(file);
    try (Reader text =
            new InputStreamReader(path.getFileSystem(hadoop).open(path), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = table(text)) {
      rows.forEach(this::add);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file);
    } catch (CsvParseException | IllegalArgumentException | NoSuchElementException e) {
      throw new Stopped.Mistake(
          "Cannot read the participation register %s: it is no table with the columns service, practice, status, from and to. Mend its header, or a quote that is never closed."
              .formatted(file));
    }
    if (!problems.isEmpty()) {
      throw Stopped.Mistake.of(problems);
    }
    return new Participation(stays);
  }

  private static CsvReader<NamedCsvRecord> table(Reader text) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_CELL)
        .ofNamedCsvRecord(text);
  }

  private void add(NamedCsvRecord row) {
    if (!row.getField("service").equals(service)) {
      return;
    }
    try {
      List<Stay> own =
          stays.computeIfAbsent(
              new PracticeCode(row.getField("practice")), any -> new ArrayList<>());
      if (row.getField("status").equals(APPROVED)) {
        own.add(new Stay(LocalDate.parse(row.getField("from")), end(row.getField("to"))));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(
          new Problem(
              file,
              (int) row.getStartingLineNumber(),
              "Cannot use this row: its practice is no code, or a date is none. Write a practice code and dates such as 2026-03-31."));
    }
  }

  private static LocalDate end(String text) {
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }
}
