package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.cli.Journey;

/** A driver that is killed in five stages, one after the other, and what readers see in the end. */
class KilledDriverTest {

  private static final List<String> STAGES =
      List.of("ingest", "link", "measure", "publish", "settle");

  /** How many seconds a new process takes for a stage of so few patients, about. */
  private static final Map<String, Integer> SECONDS =
      Map.of("ingest", 9, "link", 2, "measure", 5, "publish", 7, "settle", 7);

  @TempDir private Path folder;

  @Test
  void after_five_kills_the_next_run_gives_what_an_undisturbed_one_gives() throws IOException {
    Seed seed = Seed.given();
    TinyEngland england = TinyEngland.in(folder.resolve("england"), 3, 40);
    Product product = Product.withHeap("1g").with("-XX:TieredStopAtLevel=1");
    Path calm = folder.resolve("calm");
    Journey.Said undisturbed = Journey.run(england.run(calm));
    assertThat(undisturbed.code()).as(undisturbed.text()).isZero();
    Map<String, Duration> known = new HashMap<>();
    SECONDS.forEach((stage, seconds) -> known.put(stage, Duration.ofSeconds(seconds)));
    Path out = folder.resolve("out");
    SortedMap<String, Integer> hits =
        new KillChain(product, england, known, seed.random()).over(out, STAGES);
    assertThat(hits).as("%s: %s", seed, hits).hasSizeGreaterThan(2);
    Seen expected = Seen.in(calm);
    assertThat(expected.size()).isPositive();
    Seen seen = Seen.in(out);
    assertThat(seen.unlike(expected)).as(seed::toString).isEmpty();
    assertThat(Seen.breaksOfAudit(out)).as(seed::toString).isEmpty();
    new FaultTable("killed-driver")
        .survived("driver killed (-9) at random moments, %s: %s".formatted(seed, hits), 5);
  }
}
