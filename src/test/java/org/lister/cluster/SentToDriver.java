package org.lister.cluster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a step sent to the driver in two runs, of few patients and of many.
 *
 * @param largest of a single task in the run of many
 */
record SentToDriver(Step step, long few, long many, long largest) {

  /** Tasks differ by some bytes from run to run, and a step may take a task more. */
  private static final long NOISE = 8 << 10;

  static List<SentToDriver> of(Collection<EndedTask> few, Collection<EndedTask> many) {
    SortedMap<Step, Long> sumOfFew = sums(few);
    return sums(many).entrySet().stream()
        .map(
            sum ->
                new SentToDriver(
                    sum.getKey(),
                    sumOfFew.getOrDefault(sum.getKey(), 0L),
                    sum.getValue(),
                    largest(sum.getKey(), many)))
        .sorted(Comparator.comparing(SentToDriver::many).reversed())
        .toList();
  }

  private static SortedMap<Step, Long> sums(Collection<EndedTask> tasks) {
    return tasks.stream()
        .collect(
            Collectors.groupingBy(
                EndedTask::step, TreeMap::new, Collectors.summingLong(EndedTask::sent)));
  }

  private static long largest(Step step, Collection<EndedTask> tasks) {
    return tasks.stream()
        .filter(task -> task.step().equals(step))
        .mapToLong(EndedTask::sent)
        .max()
        .orElse(0);
  }

  /** Whether there was more to send because there were more patients. */
  boolean grows() {
    return many > few * 3 / 2 && many - few > NOISE;
  }

  /** The largest of these as a table. */
  static String table(List<SentToDriver> all, int rows) {
    return all.stream()
        .limit(rows)
        .map(
            each ->
                "| %s | %s | %,d | %,d | %,d |%n"
                    .formatted(
                        each.step.stage(), each.step.place(), each.few, each.many, each.largest))
        .collect(
            Collectors.joining(
                "",
                "| stage | place | bytes, few patients | bytes, many patients | largest task |\n"
                    + "|---|---|---:|---:|---:|\n",
                ""));
  }
}
