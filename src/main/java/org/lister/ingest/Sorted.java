package org.lister.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * The extracts of a period sorted by what is to be done with them.
 *
 * @param extracts all of them
 * @param held what the tables hold of them
 * @param known what was known of their files before
 */
record Sorted(List<Judged> extracts, Held held, SeenFiles known) {

  Sorted {
    extracts = List.copyOf(extracts);
  }

  static Sorted of(Tables tables, IngestRequest request) {
    SeenFiles known = SeenFiles.of(tables, request.look());
    Configuration hadoop = tables.spark().sessionState().newHadoopConf();
    List<Extract> extracts = new Reception(request).extracts(new Landing(request, hadoop).files());
    Held held = Held.of(tables, request);
    List<Extract> touched =
        extracts.stream().filter(extract -> !held.hasUntouched(extract, known)).toList();
    Map<Extract, Judged> judged = judged(tables, touched, request, held);
    return new Sorted(
        extracts.stream()
            .map(extract -> judged.getOrDefault(extract, Judged.untouched(extract)))
            .toList(),
        held,
        known);
  }

  private static Map<Extract, Judged> judged(
      Tables tables, List<Extract> touched, IngestRequest request, Held held) {
    List<Arrived> toOpen =
        touched.stream()
            .filter(extract -> !extract.isRefused())
            .flatMap(extract -> extract.files().stream())
            .toList();
    List<Inspected> inspected = Inspection.of(tables.spark(), toOpen, Terms.of(request));
    return Submission.of(touched, inspected).stream()
        .map(submission -> Judged.of(submission, held))
        .collect(Collectors.toMap(Judged::extract, Function.identity()));
  }

  /** The same with what has been found in files since they were looked through. */
  Sorted with(Map<Arrived, Finding> found) {
    return new Sorted(
        extracts.stream()
            .map(each -> each.opened().map(sent -> Judged.of(sent.with(found), held)).orElse(each))
            .toList(),
        held,
        known);
  }

  /** Those to be taken in. */
  List<Submission> read() {
    return of(Verdict.READ);
  }

  /** Those refused for the first time, which are given a receipt. */
  List<Submission> refusedAnew() {
    return of(Verdict.REFUSED).stream().filter(refused -> !held.hasRefused(refused)).toList();
  }

  private List<Submission> of(Verdict verdict) {
    return extracts.stream()
        .filter(each -> each.verdict() == verdict)
        .map(Judged::opened)
        .flatMap(Optional::stream)
        .toList();
  }

  List<ExtractSeen> seen() {
    return extracts.stream().map(each -> each.seen(held)).toList();
  }

  boolean isWithoutChange() {
    return read().isEmpty() && refusedAnew().isEmpty();
  }

  List<String> practicesRead() {
    return read().stream().map(Submission::practice).toList();
  }

  /** Practices with an accepted extract of the period once this run is done. */
  long practicesHeld() {
    return extracts.stream()
        .filter(each -> each.verdict() != Verdict.REFUSED)
        .map(each -> each.extract().practice())
        .distinct()
        .count();
  }

  /** Keeps what was seen of the files; a table is written where that is anything new. */
  List<TableVersion> keep(IngestRequest request) {
    Map<FileStamp, String> files = new HashMap<>();
    extracts.forEach(each -> files.putAll(each.files(known)));
    return known.keep(request.landing(), files).stream().toList();
  }
}
