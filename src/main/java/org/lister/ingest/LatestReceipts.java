package org.lister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last two receipts of a practice that matter.
 *
 * @param submission number of its last receipt
 * @param accepted its last accepted receipt of any period, because that is what the tables hold: an
 *     older period taken in again after a newer one is a change
 * @param last its last receipt, accepted or not
 */
record LatestReceipts(int submission, @Nullable Sent accepted, @Nullable Sent last) {

  static final LatestReceipts NONE = new LatestReceipts(0, null, null);

  /**
   * What a receipt says was sent.
   *
   * @param files each file's name, length and checksum in one word
   * @param terms checksum of the terms under which it was judged
   */
  record Sent(
      LocalDate periodEnd, List<String> reasons, Set<String> files, String terms, boolean refused) {

    boolean isOf(Submission submission, LocalDate period) {
      return periodEnd.equals(period) && files.equals(words(submission));
    }

    private static Set<String> words(Submission submission) {
      return submission.files().stream()
          .map(file -> word(file.file().name(), file.file().bytes(), file.sha256()))
          .collect(Collectors.toUnmodifiableSet());
    }

    static String word(String name, long bytes, String sha256) {
      return name + " " + bytes + " " + sha256;
    }
  }

  /** Under other terms the same files are another extract. */
  boolean hasAccepted(Submission submission, LocalDate period, String terms) {
    return accepted != null && accepted.isOf(submission, period) && accepted.terms().equals(terms);
  }

  boolean hasRefused(Submission submission, LocalDate period) {
    return last != null
        && last.refused()
        && last.isOf(submission, period)
        && last.reasons().equals(submission.reasons());
  }
}
