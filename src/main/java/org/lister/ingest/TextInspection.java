package org.lister.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;
import org.lister.domain.Supplier;
import org.lister.store.Checksum;
import org.lister.store.RemoteStorage;

/**
 * Reads delimited text to its end, so that a fault in its last byte is known before its first row.
 */
final class TextInspection {

  private final Arrived file;
  private final Supplier supplier;
  private final HeaderThenCount counted = new HeaderThenCount();

  private TextInspection(Arrived file, Supplier supplier) {
    this.file = file;
    this.supplier = supplier;
  }

  /** What a stream of the file's bytes tells; the stream is read to its end. */
  static Inspected of(Arrived file, Supplier supplier, InputStream bytes) throws IOException {
    Checksum checksum = new Checksum(bytes);
    TextInspection inspection = new TextInspection(file, supplier);
    List<Finding> findings = inspection.findings(checksum);
    return new Inspected(
        file,
        checksum.ofTheRest(),
        inspection.counted.rows(),
        inspection.counted.header(),
        "",
        findings);
  }

  private List<Finding> findings(InputStream bytes) throws IOException {
    if (file.bytes() == 0) {
      return finding(FileFault.FILE_EMPTY, "holds no byte");
    }
    try (Reader characters = AgreedText.characters(supplier.text(), new Unclosed(bytes));
        CsvReader<Boolean> lines = AgreedText.cells(supplier.text()).build(counted, characters)) {
      lines.forEach(line -> {});
      return ofContent();
    } catch (CsvParseException e) {
      return e.getCause() instanceof IOException cause
          ? ofBytes(cause)
          : finding(FileFault.FILE_NOT_AS_NAMED, "holds a cell too long to be one");
    } catch (java.io.UncheckedIOException e) {
      return ofBytes(e.getCause());
    } catch (EOFException | ZipException | CharacterCodingException e) {
      return ofBytes(e);
    }
  }

  private List<Finding> ofContent() {
    if (!counted.hasHeader()) {
      return finding(FileFault.FILE_EMPTY, "has not even a header");
    }
    if (counted.hasTooManyColumns()) {
      return finding(FileFault.FILE_NOT_AS_NAMED, "has more columns than any extract");
    }
    if (file.content().isTooMany(counted.rows())) {
      return finding(FileFault.FILE_TOO_LARGE, Content.TOO_MANY);
    }
    List<Finding> ofColumns = Inspected.ofColumns(file, supplier, counted.header());
    boolean hasAll = ofColumns.stream().noneMatch(finding -> finding.fault().refuses());
    return hasAll && counted.rows() == 0
        ? finding(FileFault.FILE_NO_ROWS, "has a header and nothing else")
        : ofColumns;
  }

  private List<Finding> ofBytes(IOException problem) throws IOException {
    RemoteStorage.stopFor(problem);
    if (problem instanceof EOFException) {
      return finding(FileFault.FILE_TRUNCATED, "ends too early");
    }
    if (problem instanceof CharacterCodingException) {
      return finding(
          FileFault.FILE_ENCODING, "holds bytes that are not " + supplier.text().encoding());
    }
    if (problem instanceof WholeGzip.Fault refused) {
      return finding(refused.fault(), refused.sentence());
    }
    if (problem instanceof ZipException) {
      return counted.hasHeader()
          ? finding(FileFault.FILE_TRUNCATED, "is a gzip damaged on its way")
          : finding(FileFault.FILE_NOT_AS_NAMED, "is not a gzip");
    }
    throw problem;
  }

  private List<Finding> finding(FileFault fault, String what) {
    return List.of(new Finding(fault, file.name() + " " + what));
  }
}
