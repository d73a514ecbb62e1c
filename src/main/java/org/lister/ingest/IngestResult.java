package org.lister.ingest;

import java.util.List;
import org.lister.store.TableVersion;

/**
 * What a run took in.
 *
 * @param extracts every extract of the period, one entry each
 * @param rows of both files of all extracts that were read
 * @param read tables and their versions
 * @param written tables and their new versions; none when nothing has changed
 * @param files the files taken in, each with its checksum
 * @param gates what the gates said, those that passed left out
 */
public record IngestResult(
    List<ExtractSeen> extracts,
    Rows rows,
    List<TableVersion> read,
    List<TableVersion> written,
    List<TableVersion> files,
    List<GateSaid> gates) {

  /** Rows by what became of them; warnings are about rows that were kept. */
  public record Rows(
      long received, long accepted, long rejected, long merged, long objected, long warnings) {

    static final Rows NONE = new Rows(0, 0, 0, 0, 0, 0);

    Rows plus(Rows other) {
      return new Rows(
          received + other.received,
          accepted + other.accepted,
          rejected + other.rejected,
          merged + other.merged,
          objected + other.objected,
          warnings + other.warnings);
    }
  }

  public IngestResult {
    extracts = List.copyOf(extracts);
    read = List.copyOf(read);
    written = List.copyOf(written);
    files = List.copyOf(files);
    gates = List.copyOf(gates);
  }

  /** How many extracts were given this verdict. */
  public long count(ExtractSeen.Verdict verdict) {
    return extracts.stream().filter(extract -> extract.verdict() == verdict).count();
  }
}
