package org.lister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    boolean isOf(Set<String> words, LocalDate period) {
      return periodEnd.equals(period) && files.equals(words);
    }

    static String word(String name, long bytes, String sha256) {
      return name + " " + bytes + " " + sha256;
    }
  }
}
