package org.lister.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lister.ingest.ExtractSeen.Verdict;

/**
 * An extract and what is done with it.
 *
 * @param opened what was found in its files; none when nobody has written to them since they were
 *     taken in
 */
record Judged(Extract extract, Optional<Submission> opened, Verdict verdict) {

  static Judged untouched(Extract extract) {
    return new Judged(extract, Optional.empty(), Verdict.UNCHANGED);
  }

  static Judged of(Submission submission, Held held) {
    Verdict accepted = held.has(submission) ? Verdict.UNCHANGED : Verdict.READ;
    return new Judged(
        submission.extract(),
        Optional.of(submission),
        submission.isRefused() ? Verdict.REFUSED : accepted);
  }

  ExtractSeen seen(Held held) {
    List<String> reasons = opened.map(Submission::reasons).orElseGet(() -> held.reasons(extract));
    return ExtractSeen.of(extract, verdict, reasons);
  }

  /** The SHA-256 of each of its files that could be read to the end. */
  Map<FileStamp, String> files(SeenFiles known) {
    return opened.map(Judged::ofOpened).orElseGet(() -> known.sha256(extract.stamps()));
  }

  private static Map<FileStamp, String> ofOpened(Submission submission) {
    return submission.files().stream()
        .filter(file -> !file.sha256().isEmpty())
        .collect(Collectors.toMap(file -> file.file().stamp(), Inspected::sha256));
  }
}
