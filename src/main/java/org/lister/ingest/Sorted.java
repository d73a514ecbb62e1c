package org.lister.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.lister.ingest.ExtractSeen.Verdict;
import org.lister.store.Tables;

/**
 * The extracts of a period sorted by what is to be done with them.
 *
 * @param read those to be taken in
 * @param refusedAnew those refused for the first time, which are given a receipt
 */
record Sorted(List<Submission> read, List<Submission> refusedAnew, List<ExtractSeen> seen) {

  static Sorted of(Tables tables, IngestRequest request) {
    SparkSession spark = tables.spark();
    Configuration hadoop = spark.sessionState().newHadoopConf();
    List<Extract> extracts = new Reception(request).extracts(new Landing(request, hadoop).files());
    List<Arrived> toOpen =
        extracts.stream()
            .filter(extract -> !extract.isRefused())
            .flatMap(extract -> extract.files().stream())
            .toList();
    List<Inspected> inspected = Inspection.of(spark, toOpen, Terms.of(request));
    return of(Submission.of(extracts, inspected), Receipts.latest(tables), request);
  }

  private static Sorted of(
      List<Submission> submissions, Map<String, LatestReceipts> latest, IngestRequest request) {
    Map<String, String> terms = Terms.checksums(request);
    List<Submission> read = new ArrayList<>();
    List<Submission> refusedAnew = new ArrayList<>();
    List<ExtractSeen> seen = new ArrayList<>();
    for (Submission submission : submissions) {
      LatestReceipts before = latest.getOrDefault(submission.practice(), LatestReceipts.NONE);
      if (submission.isRefused()) {
        if (!before.hasRefused(submission, request.periodEnd())) {
          refusedAnew.add(submission);
        }
        seen.add(ExtractSeen.of(submission, Verdict.REFUSED));
      } else if (before.hasAccepted(
          submission, request.periodEnd(), terms.get(submission.extract().supplier()))) {
        seen.add(ExtractSeen.of(submission, Verdict.UNCHANGED));
      } else {
        read.add(submission);
        seen.add(ExtractSeen.of(submission, Verdict.READ));
      }
    }
    return new Sorted(List.copyOf(read), List.copyOf(refusedAnew), List.copyOf(seen));
  }

  boolean isWithoutChange() {
    return read.isEmpty() && refusedAnew.isEmpty();
  }

  List<String> practicesRead() {
    return read.stream().map(Submission::practice).toList();
  }

  /** Practices with an accepted extract of the period once this run is done. */
  long practicesHeld() {
    return seen.stream()
        .filter(each -> each.verdict() != Verdict.REFUSED)
        .map(ExtractSeen::practice)
        .distinct()
        .count();
  }
}
