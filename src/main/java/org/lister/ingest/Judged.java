package org.lister.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<FileStamp, String> files = new HashMap<>();
    opened.ifPresentOrElse(
        submission ->
            submission.files().forEach(file -> files.put(file.file().stamp(), file.sha256())),
        () ->
            extract.files().stream()
                .map(Arrived::stamp)
                .forEach(file -> known.sha256(file).ifPresent(sha256 -> files.put(file, sha256))));
    files.values().removeIf(String::isEmpty);
    return files;
  }
}
