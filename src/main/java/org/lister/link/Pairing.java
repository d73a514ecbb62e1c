package org.lister.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.lister.store.SideCounts;

/** Pairs lists with episodes and counts how well that goes. Both come in order of NHS number. */
record Pairing(SideCounts<Slice> counts, Since since)
    implements FlatMapFunction2<Iterator<InternalRow>, Iterator<InternalRow>, InternalRow> {

  /** What the counts are added to. */
  enum Since {
    /** To nothing: all episodes are counted. */
    EVER,

    /** To the last report: what is said anew of an episode takes the place of what was said. */
    LAST_REPORT
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> lists, Iterator<InternalRow> episodes) {
    return new Links(new Lists(lists), episodes, new Tally(counts.ofThisTask()), since);
  }

  /**
   * The links, one after the other.
   *
   * @param waiting links of the episode at hand that are still to be told
   */
  private record Links(
      Lists lists,
      Iterator<InternalRow> episodes,
      Tally tally,
      Since since,
      Deque<InternalRow> waiting)
      implements Iterator<InternalRow> {

    Links(Lists lists, Iterator<InternalRow> episodes, Tally tally, Since since) {
      this(lists, episodes, tally, since, new ArrayDeque<>());
    }

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && episodes.hasNext()) {
        take(new EpisodeRow(episodes.next()));
      }
      return !waiting.isEmpty();
    }

    @Override
    public InternalRow next() {
      return waiting.remove();
    }

    private void take(EpisodeRow episode) {
      List<OnList> found = lists.of(episode.number());
      tally.add(episode, OnList.found(found, episode.practice(), OnList.NOW));
      if (since == Since.LAST_REPORT) {
        tally.takeAway(episode, OnList.found(found, episode.practice(), OnList.BEFORE));
      }
      for (OnList each : found) {
        if (each.when() == OnList.NOW) {
          waiting.add(link(each, episode));
        }
      }
    }

    private static InternalRow link(OnList list, EpisodeRow episode) {
      return new GenericInternalRow(
          new Object[] {
            list.practice(),
            episode.number(),
            episode.epikey(),
            list.evidence(episode.practice()),
            episode.admissionDate(),
            episode.isEmergencyAdmission(),
            episode.acsPrimary()
          });
    }
  }
}
