package org.lister.agree;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/** Looks through the file of the hierarchy before Spark reads it in many places. */
final class HierarchyFile {

  private static final int LONGEST_CELL = 1 << 16;

  private final String file;

  private HierarchyFile(String file) {
    this.file = file;
  }

  /**
   * @throws Stopped.Mistake when it is no table with these columns
   * @throws IOException when it is not there or not readable
   */
  static void require(Configuration hadoop, String file, List<String> columns) throws IOException {
    Path path = new Path(file);
    try (Reader text =
        new InputStreamReader(
            path.getFileSystem(hadoop).open(path),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
      new HierarchyFile(file).look(text, columns);
    } catch (CharacterCodingException e) {
      throw mistake(file, "it holds bytes that are not UTF-8. Save it as UTF-8");
    } catch (CsvParseException | UncheckedIOException e) {
      if (e.getCause() instanceof IOException cause
          && !(cause instanceof CharacterCodingException)) {
        throw cause;
      }
      throw mistake(file, "it holds bytes that are not UTF-8, or a quote that is never closed");
    }
  }

  private void look(Reader text, List<String> columns) {
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .detectBomHeader(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_CELL)
            .ofCsvRecord(text)
            .iterator();
    List<String> header = lines.hasNext() ? header(lines.next()) : List.of();
    if (!header.equals(columns)) {
      throw mistake(file, "its header is another. It needs " + String.join(",", columns));
    }
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      if (line.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
        throw mistake(
            file,
            "a cell of line %d goes over several lines. Look for a quote that is never closed"
                .formatted(line.getStartingLineNumber()));
      }
    }
  }

  private static List<String> header(CsvRecord line) {
    return line.getFields().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
  }

  private static Stopped.Mistake mistake(String file, String why) {
    return new Stopped.Mistake("Cannot read the practice hierarchy %s: %s.".formatted(file, why));
  }
}
