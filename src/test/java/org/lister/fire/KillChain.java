package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs over the same tables that are killed one after another, each in a stage at a random moment,
 * until the last one may finish.
 *
 * @param known how long each stage takes undisturbed
 * @param latest the last moment at which a stage is killed, as a part of the time it takes: more
 *     than 1 where other processes slow it down
 */
record KillChain(
    Product product,
    TinyEngland england,
    Map<String, Duration> known,
    double latest,
    Random random) {

  /** Beyond so much of its time, a run that is a little faster has ended the stage. */
  static final double WITHIN = 0.8;

  /** Whoever is through with this has ended, and can no more be killed. */
  private static final String LAST = "statements";

  /**
   * Kills a run in each of these stages, which are in the order of the journey, and lets the last
   * one finish.
   *
   * @return how many were killed in which stage; a stage that was over sooner counts as what came
   *     next
   */
  SortedMap<String, Integer> over(Path out, Iterable<String> stages) {
    SortedMap<String, Integer> hits = new TreeMap<>();
    for (String stage : stages) {
      hits.merge(killed(stage, out).place(), 1, Integer::sum);
    }
    finish(out);
    return hits;
  }

  /** Kills a run over these tables at a random moment of a stage. */
  Ended killed(String stage, Path out) {
    try (Victim run = product.start(england.run(out))) {
      if (!stage.equals(Ended.START)) {
        run.hears(line -> Ended.reaches(stage, line));
      }
      run.killAfter(moment(stage));
      Ended ended = run.end();
      assertThat(ended.code()).as("%s, %s", stage, ended).isEqualTo(Ended.KILLED);
      return ended;
    }
  }

  private Duration moment(String stage) {
    double fraction = random.nextDouble() * (stage.equals(LAST) ? WITHIN : latest);
    return Duration.ofNanos((long) (known.get(stage).toNanos() * fraction));
  }

  private void finish(Path out) {
    try (Victim run = product.start(england.run(out))) {
      Ended ended = run.end();
      assertThat(ended.code()).as(ended.toString()).isZero();
    }
  }
}
