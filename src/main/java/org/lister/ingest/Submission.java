package org.lister.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.ingest.LatestReceipts.Sent;

/** An extract with what was found in its files. */
record Submission(Extract extract, List<Inspected> files) {

  Submission {
    files = List.copyOf(files);
  }

  /** Brings together what was inspected apart. */
  static List<Submission> of(List<Extract> extracts, List<Inspected> inspected) {
    Map<Arrived, Inspected> byFile =
        inspected.stream().collect(Collectors.toMap(Inspected::file, each -> each));
    return extracts.stream()
        .map(
            extract ->
                new Submission(
                    extract,
                    extract.files().stream().filter(byFile::containsKey).map(byFile::get).toList()))
        .toList();
  }

  /** The same with what has been found since. */
  Submission with(Map<Arrived, Finding> found) {
    return new Submission(
        extract,
        files.stream()
            .map(file -> found.containsKey(file.file()) ? file.with(found.get(file.file())) : file)
            .toList());
  }

  String practice() {
    return extract.practice();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(extract.findings());
    files.forEach(file -> all.addAll(file.findings()));
    return List.copyOf(all);
  }

  boolean isRefused() {
    return findings().stream().anyMatch(finding -> finding.fault().refuses());
  }

  List<String> reasons() {
    return findings().stream().map(Finding::toString).toList();
  }

  /** Each file's name, length and checksum in one word. */
  Set<String> words() {
    return files.stream()
        .map(file -> Sent.word(file.file().name(), file.file().bytes(), file.sha256()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The file of a content; of a submission that is not refused there is one. */
  Inspected file(Content content) {
    return files.stream()
        .filter(file -> file.file().content() == content)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an extract without " + content.word()));
  }

  /** Rows in one of its files as inspected. */
  long rows(Content content) {
    return files.stream()
        .filter(file -> file.file().content() == content)
        .mapToLong(Inspected::rows)
        .sum();
  }
}
