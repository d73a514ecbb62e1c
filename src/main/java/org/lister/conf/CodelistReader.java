package org.lister.conf;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lister.domain.Codelist;

/**
 * Reads codelists: CSV files of {@code code,term}, one cluster a file, whose name is the cluster's.
 * Comment lines may say {@code # source: …}, {@code # status: proposed}, {@code # release: …} and
 * {@code # effective: 2025-10-01}. The file {@value #RELEASES} beside them is none: it records the
 * releases that were imported.
 */
public final class CodelistReader {

  /** The record of imported releases, which stands among the codelists. */
  public static final String RELEASES = "releases.csv";

  private static final String ENDING = ".csv";
  private static final Pattern NAME = Pattern.compile("[A-Z0-9]+_COD");

  private final Problems problems;

  public CodelistReader(Problems problems) {
    this.problems = problems;
  }

  /** Every codelist of a folder by its name, in alphabetical order. */
  public Map<String, Codelist> folder(Path folder) {
    Map<String, Codelist> codelists = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      problems.add(
          folder.toString(),
          0,
          "Cannot read codelists: there is no such folder. Name the one that holds them.");
      return codelists;
    }
    for (Path file : files(folder)) {
      checkName(file);
      read(file.toString(), bytes(file)).ifPresent(list -> codelists.put(list.name(), list));
    }
    return codelists;
  }

  /**
   * @param file the name under which problems are reported; its last part names the cluster
   * @return nothing when there is no code in it that can be used
   */
  public Optional<Codelist> read(String file, byte[] bytes) {
    Optional<String> text =
        Utf8.text(bytes, problem -> problems.add(file, 0, cannot(file, problem)));
    CodelistLines lines = new CodelistLines(file, problems);
    text.ifPresent(read -> read(read, lines));
    Map<Long, String> terms = new LinkedHashMap<>(lines.terms());
    if (terms.isEmpty()) {
      text.ifPresent(
          read ->
              problems.add(file, 0, cannot(file, "it holds no code. Write at least one line.")));
      return Optional.empty();
    }
    return Optional.of(
        new Codelist(
            name(file),
            terms,
            lines.source(),
            lines.isProposed(),
            lines.release(),
            lines.effective()));
  }

  /** Whether business rules can name a cluster so; such a name is safe as a file's too. */
  public static boolean isName(String cluster) {
    return NAME.matcher(cluster).matches();
  }

  private void checkName(Path file) {
    String name = name(file.toString());
    if (!isName(name)) {
      problems.add(
          file.toString(),
          0,
          cannot(
              file.toString(),
              "rules name clusters in capitals and digits, with _COD at the end. Rename the file as in DM_COD.csv."));
    }
  }

  private static void read(String text, CodelistLines lines) {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      records.forEach(lines::read);
    } catch (CsvParseException e) {
      lines.problem(0, "Cannot read CSV: %s. Mend the quotes.".formatted(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cannot(String file, String problem) {
    return "Cannot read codelist %s: %s".formatted(name(file), problem);
  }

  private static String name(String file) {
    String last = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !file.endsWith(RELEASES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return ConfFile.bytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
