package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the moment at which a stage begins no file can grow any more, as on a disk that is full: the
 * operating system refuses every write of the process. That needs no privilege.
 */
@Tag("fire")
class FullDiskTest {

  @TempDir private Path folder;

  @Test
  void a_run_says_that_the_disk_is_full_and_with_room_the_next_one_goes_on() throws Exception {
    TinyEngland england = TinyEngland.in(folder.resolve("england"), 3, 40);
    Product product = Product.ofShortRuns().keepingClassesIn(folder);
    Path calm = folder.resolve("calm");
    england.undisturbed(product, calm);
    Path out = folder.resolve("out");
    FaultTable table = new FaultTable("full-disk");
    for (String stage : TinyEngland.STAGES) {
      Ended ended = full(product, england.run(out), stage);
      refused(ended);
      table.survived("disk full when %s begins".formatted(stage), 1);
    }
    assertThat(finished(product, england, out).code()).isZero();
    same(calm, out);
  }

  private static Ended full(Product product, String[] command, String stage) throws Exception {
    try (Victim run = product.start(command)) {
      assertThat(run.hears(line -> Ended.begins(stage, line))).isTrue();
      forbidWriting(run.id());
      return run.end();
    }
  }

  private static void forbidWriting(long process) throws Exception {
    List<String> command = new ArrayList<>(List.of("prlimit", "--fsize=0:0"));
    command.addAll(List.of("--pid", Long.toString(process)));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(code).as("prlimit of util-linux").isZero();
  }

  private static void refused(Ended ended) {
    assertThat(ended.code()).as(ended.toString()).isEqualTo(2);
    assertThat(String.join("\n", ended.said()))
        .contains("Cannot write", "the disk is full", "(File too large)")
        .doesNotContain("\tat ", "    at ");
  }

  private static Ended finished(Product product, TinyEngland england, Path out) {
    try (Victim run = product.start(england.run(out))) {
      return run.end();
    }
  }

  private static void same(Path calm, Path out) throws IOException {
    Seen expected = Seen.in(calm);
    Seen seen = Seen.in(out);
    assertThat(seen.unlike(expected)).isEmpty();
    assertThat(Seen.breaksOfAudit(out)).isEmpty();
  }
}
