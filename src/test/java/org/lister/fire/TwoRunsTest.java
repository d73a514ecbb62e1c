package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the whole product on the same tables: one goes on, the other is told. */
@Tag("fire")
class TwoRunsTest {

  private static final FaultTable TABLE = new FaultTable("two-runs");
  private static final String BUSY = "Cannot write to these tables: another run is at work on them";

  @TempDir private static Path folder;

  private static Product product;
  private static TinyEngland england;
  private static Path calm;
  private static Path out;

  @BeforeAll
  static void run_undisturbed() throws IOException {
    product = Product.ofShortRuns().keepingClassesIn(folder);
    england = TinyEngland.in(folder.resolve("england"), 3, 40);
    calm = folder.resolve("calm");
    out = folder.resolve("out");
    england.undisturbed(product, calm);
  }

  @Test
  void whoever_comes_while_a_stage_is_at_work_is_told_and_nothing_is_mixed() throws IOException {
    List<String> stages = List.of("ingest", "measure", "publish");
    for (String stage : stages) {
      FileUtils.deleteDirectory(out.toFile());
      try (Victim first = product.start(england.run(out))) {
        assertThat(first.hears(line -> Ended.begins(stage, line))).isTrue();
        try (Victim second = product.start(england.command(stage, out))) {
          told(second.end());
        }
        assertThat(first.end().code()).isZero();
      }
      same();
    }
    TABLE.survived("a second run while the first is at work in " + stages, stages.size());
  }

  @Test
  void of_two_that_begin_at_once_just_one_goes_on() throws IOException {
    int tried = 4;
    for (int each = 0; each < tried; each++) {
      FileUtils.deleteDirectory(out.toFile());
      try (Victim one = product.start(england.run(out));
          Victim other = product.start(england.run(out))) {
        List<Ended> both = Stream.of(one, other).map(Victim::end).toList();
        assertThat(both).as(both::toString).filteredOn(run -> run.code() == 0).hasSize(1);
        told(both.stream().filter(run -> run.code() != 0).findFirst().orElseThrow());
      }
      same();
    }
    TABLE.survived("two runs started at once", tried);
  }

  private static void told(Ended run) {
    assertThat(run.code()).as(run.toString()).isEqualTo(2);
    assertThat(run.said()).anyMatch(line -> line.startsWith(BUSY));
  }

  private static void same() throws IOException {
    Seen expected = Seen.in(calm);
    Seen seen = Seen.in(out);
    assertThat(seen.unlike(expected)).isEmpty();
    assertThat(Seen.breaksOfAudit(out)).isEmpty();
  }
}
