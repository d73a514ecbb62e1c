package org.lister.settle;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lister.store.TableVersion;

/**
 * What a settlement came to.
 *
 * @param practices practices settled, those that are frozen not among them
 * @param frozen practices that are financially approved: nothing changes any more
 * @param gone practices of which nothing is counted any more: their figures are removed
 * @param points of the practices settled
 * @param payment pounds, of the practices settled
 * @param changed practices with other figures than before, first calculations among them
 * @param differences how many differences there are, by reason
 * @param leftOut practices that are left out of national figures, by the words of the rule
 * @param refused practices that are not settled, each with why
 * @param uncounted practices that take part and of which nothing is counted
 * @param notes what somebody should look at, though nothing was refused for it
 */
public record SettleResult(
    long practices,
    long frozen,
    SortedSet<String> gone,
    BigDecimal points,
    BigDecimal payment,
    long changed,
    SortedMap<String, Long> differences,
    SortedMap<String, List<String>> leftOut,
    SortedMap<String, List<String>> refused,
    SortedSet<String> uncounted,
    List<String> notes,
    List<TableVersion> read,
    List<TableVersion> written) {

  public SettleResult {
    gone = new TreeSet<>(gone);
    uncounted = Collections.unmodifiableSortedSet(uncounted);
    notes = List.copyOf(notes);
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  /** The practices not settled, a sentence each. */
  public List<String> refusals() {
    return refused.entrySet().stream().map(SettleResult::sentence).toList();
  }

  private static String sentence(Map.Entry<String, List<String>> practice) {
    return practice.getKey() + ": " + String.join("; ", practice.getValue());
  }
}
