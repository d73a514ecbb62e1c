package org.lister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.ingest.LatestReceipts.Sent;
import org.lister.store.Tables;

/**
 * What the receipts say that the tables hold, for a run to hold against what landed.
 *
 * @param latest by practice
 * @param terms checksum of the terms of each supplier
 */
record Held(Map<String, LatestReceipts> latest, LocalDate periodEnd, Map<String, String> terms) {

  static Held of(Tables tables, IngestRequest request) {
    return new Held(Receipts.latest(tables), request.periodEnd(), Terms.checksums(request));
  }

  LatestReceipts of(String practice) {
    return latest.getOrDefault(practice, LatestReceipts.NONE);
  }

  /** Whether nobody has written to the files of an extract since it was taken in. */
  boolean hasUntouched(Extract extract, SeenFiles seen) {
    Map<FileStamp, String> known = seen.sha256(extract.stamps());
    return !extract.isRefused()
        && known.keySet().containsAll(extract.stamps())
        && has(extract, words(extract, known));
  }

  private static Set<String> words(Extract extract, Map<FileStamp, String> sha256) {
    return extract.files().stream()
        .map(file -> Sent.word(file.name(), file.bytes(), sha256.get(file.stamp())))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean has(Submission submission) {
    return has(submission.extract(), submission.words());
  }

  /** Under other terms the same files are another extract. */
  private boolean has(Extract extract, Set<String> words) {
    Sent accepted = of(extract.practice()).accepted();
    return accepted != null
        && accepted.isOf(words, periodEnd)
        && accepted.terms().equals(terms.get(extract.supplier()));
  }

  boolean hasRefused(Submission submission) {
    Sent last = of(submission.practice()).last();
    return last != null
        && last.refused()
        && last.isOf(submission.words(), periodEnd)
        && last.reasons().equals(submission.reasons());
  }

  /** The warnings with which an extract was taken in. */
  List<String> reasons(Extract extract) {
    Sent accepted = of(extract.practice()).accepted();
    return accepted == null ? List.of() : accepted.reasons();
  }
}
