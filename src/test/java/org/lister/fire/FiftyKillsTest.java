package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than fifty drivers killed at random moments, from the first word of a run to its last. */
@Tag("fire")
class FiftyKillsTest {

  private static final int CHAINS = 4;

  /** At once: a process that starts is busy with one core. */
  private static final int LANES = 2;

  /** A stage takes so much longer beside another process. */
  private static final double SLOWER = 1.3;

  /** Of one chain. */
  private static final List<String> STAGES =
      List.of(
          Ended.START,
          "ingest",
          "ingest",
          "ingest",
          "hospital",
          "link",
          "link",
          "measure",
          "measure",
          "publish",
          "publish",
          "settle",
          "statements");

  @TempDir private Path folder;

  @Test
  void after_each_thirteen_kills_the_next_run_gives_what_an_undisturbed_one_gives()
      throws Exception {
    Seed seed = Seed.given();
    TinyEngland england = TinyEngland.in(folder.resolve("england"), 4, 80);
    Product product = Product.ofShortRuns().keepingClassesIn(folder);
    Path calm = folder.resolve("calm");
    england.undisturbed(product, folder.resolve("first"));
    assertThat(folder.resolve(Product.KEPT)).as("classes that were kept").exists();
    Map<String, Duration> known = england.undisturbed(product, calm);
    Seen expected = Seen.in(calm);
    List<Callable<SortedMap<String, Integer>>> chains = new ArrayList<>();
    for (int chain = 0; chain < CHAINS; chain++) {
      KillChain kills = new KillChain(product, england, known, SLOWER, seed.next(chain).random());
      Path out = folder.resolve("out-" + chain);
      chains.add(() -> kills.over(out, STAGES));
    }
    SortedMap<String, Integer> hits = new TreeMap<>();
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      for (Future<SortedMap<String, Integer>> chain : lanes.invokeAll(chains)) {
        chain.get().forEach((place, kills) -> hits.merge(place, kills, Integer::sum));
      }
    } finally {
      lanes.shutdownNow();
    }
    for (int chain = 0; chain < CHAINS; chain++) {
      Path out = folder.resolve("out-" + chain);
      assertThat(Seen.in(out).unlike(expected)).as("%s, chain %d", seed, chain).isEmpty();
      assertThat(Seen.breaksOfAudit(out)).as("%s, chain %d", seed, chain).isEmpty();
    }
    assertThat(hits).as("%s: %s", seed, hits).containsKeys("ingest", "measure", "publish");
    report(seed, hits);
  }

  private static void report(Seed seed, SortedMap<String, Integer> hits) {
    FaultTable table = new FaultTable("fifty-kills");
    hits.forEach(
        (place, kills) ->
            table.survived("driver killed (-9) in %s, %s".formatted(place, seed), kills));
  }
}
