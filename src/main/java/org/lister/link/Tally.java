package org.lister.link;

import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.link.OnList.Found;

/**
 * Counts episodes by each dimension of the linkage report while they go by.
 *
 * @param counts of each slice episodes, matched, elsewhere
 */
record Tally(Map<Slice, long[]> counts) {

  static final int EPISODES = 0;
  static final int MATCHED = 1;
  static final int ELSEWHERE = 2;

  private static final UTF8String ALL = UTF8String.fromString("all");
  private static final UTF8String NOT_KNOWN = UTF8String.fromString("not known");
  private static final UTF8String IS_MATCHED = UTF8String.fromString("MATCHED");
  private static final UTF8String NOT_ON_ANY_LIST = UTF8String.fromString("NOT_ON_ANY_LIST");

  private static final int BAND = 10;
  private static final int LAST_BAND = 90;
  private static final UTF8String[] BANDS =
      IntStream.rangeClosed(0, LAST_BAND / BAND).mapToObj(Tally::band).toArray(UTF8String[]::new);

  void add(EpisodeRow episode, Found found) {
    count(episode, found, 1);
  }

  void takeAway(EpisodeRow episode, Found found) {
    count(episode, found, -1);
  }

  private void count(EpisodeRow episode, Found found, int weight) {
    count("all", ALL, found, weight);
    count("practice", episode.practice(), found, weight);
    count("age band", ageBand(episode.startAge()), found, weight);
    count("sex", sex(episode.sex()), found, weight);
    count("provider", episode.provider(), found, weight);
    count("reason", reason(episode, found), found, weight);
  }

  private void count(String dimension, @Nullable UTF8String value, Found found, int weight) {
    Slice slice = new Slice(dimension, value == null ? NOT_KNOWN : value);
    long[] sums = counts.get(slice);
    if (sums == null) {
      sums = new long[3];
      counts.put(slice.kept(), sums);
    }
    sums[EPISODES] += weight;
    sums[MATCHED] += found == Found.NOWHERE ? 0 : weight;
    sums[ELSEWHERE] += found == Found.ELSEWHERE ? weight : 0;
  }

  private static @Nullable UTF8String ageBand(@Nullable Integer age) {
    return age == null ? null : BANDS[Math.min(age, LAST_BAND) / BAND];
  }

  private static UTF8String band(int number) {
    int from = number * BAND;
    return UTF8String.fromString(from == LAST_BAND ? from + "+" : from + "-" + (from + BAND - 1));
  }

  private static @Nullable UTF8String sex(@Nullable Integer sex) {
    return sex == null ? null : UTF8String.fromString(Integer.toString(sex));
  }

  /** Why an episode is without a GP record, or that it has one. */
  private static @Nullable UTF8String reason(EpisodeRow episode, Found found) {
    if (found != Found.NOWHERE) {
      return IS_MATCHED;
    }
    return episode.number() == EpisodeRow.WITHOUT_NUMBER ? episode.fault() : NOT_ON_ANY_LIST;
  }
}
