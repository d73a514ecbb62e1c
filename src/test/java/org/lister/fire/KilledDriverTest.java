package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.cli.Journey;

/**
 * A driver that is killed in five stages, one after the other; another does the stage again. What
 * readers see in the end is what an undisturbed run shows.
 */
class KilledDriverTest {

  private static final List<String> STAGES =
      List.of("ingest", "hospital", "link", "measure", "publish");

  /** Of stages that have none of their own. */
  private static final Map<String, String> COMMANDS = Map.of("hospital", "ingest");

  /**
   * How many seconds a new process takes for a stage of so few patients, about; of the last, at
   * least.
   */
  private static final Map<String, Integer> SECONDS =
      Map.of("ingest", 9, "hospital", 2, "link", 2, "measure", 6, "publish", 2);

  @TempDir private Path folder;

  @Test
  void after_five_kills_there_is_what_an_undisturbed_run_gives() throws IOException {
    Seed seed = Seed.given();
    TinyEngland england = TinyEngland.unpaid(folder.resolve("england"), 3, 40);
    Product product = Product.ofShortRuns();
    Path calm = folder.resolve("calm");
    finish(england.run(calm));
    Map<String, Duration> known = new HashMap<>();
    SECONDS.forEach((stage, seconds) -> known.put(stage, Duration.ofSeconds(seconds)));
    Path out = folder.resolve("out");
    KillChain chain = new KillChain(product, england, known, KillChain.WITHIN, seed.random());
    SortedMap<String, Integer> hits = new TreeMap<>();
    for (String stage : STAGES) {
      hits.merge(chain.killed(stage, out).place(), 1, Integer::sum);
      finish(england.command(COMMANDS.getOrDefault(stage, stage), out));
    }
    finish(england.run(out));
    assertThat(hits).as("%s: %s", seed, hits).hasSizeGreaterThan(2);
    Seen expected = Seen.in(calm);
    assertThat(expected.size()).isPositive();
    Seen seen = Seen.in(out);
    assertThat(seen.unlike(expected)).as(seed::toString).isEmpty();
    assertThat(Seen.breaksOfAudit(out)).as(seed::toString).isEmpty();
    new FaultTable("killed-driver")
        .survived("driver killed (-9) at random moments, %s: %s".formatted(seed, hits), 5);
  }

  /** In this process: another driver takes up what a killed one has left. */
  private static void finish(String... command) {
    Journey.Said said = Journey.run(command);
    assertThat(said.code()).as(said.text()).isZero();
  }
}
