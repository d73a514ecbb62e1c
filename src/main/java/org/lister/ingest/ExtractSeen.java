package org.lister.ingest;

import java.util.List;

/**
 * An extract and what is done with it.
 *
 * @param reasons why it is refused, or warnings: a code, a colon and a sentence
 * @param bytes of its files
 */
public record ExtractSeen(
    String supplier, String practice, Verdict verdict, List<String> reasons, long bytes) {

  /** What is done with an extract. */
  public enum Verdict {
    /** It is read and replaces what its practice had before. */
    READ,
    /** The same files were taken in before: nothing is done. */
    UNCHANGED,
    /** It is not read, and what its practice had before stays. */
    REFUSED
  }

  public ExtractSeen {
    reasons = List.copyOf(reasons);
  }

  static ExtractSeen of(Extract extract, Verdict verdict, List<String> reasons) {
    long bytes = extract.files().stream().mapToLong(Arrived::bytes).sum();
    return new ExtractSeen(extract.supplier(), extract.practice(), verdict, reasons, bytes);
  }
}
