package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.cli.Journey;
import org.lister.store.TableName;

/**
 * What a run leaves behind that died while it made its tables for the first time: files without a
 * log, an empty log, an entry that was never renamed, a pack without a manifest.
 */
@Tag("long")
class DebrisTest {

  @TempDir private Path folder;

  @Test
  void a_run_does_not_stumble_over_what_another_left_behind() throws IOException {
    TinyEngland england = TinyEngland.in(folder.resolve("england"), 3, 40);
    Path calm = folder.resolve("calm");
    Path out = folder.resolve("out");
    finished(england, calm);
    int place = 0;
    for (TableName table : TableName.values()) {
      leave(folderOf(table, out), place % 3);
      place++;
    }
    leavePack(out.resolve("published/practice=X00001"));
    leavePack(out.resolve("statements/practice=X00001"));
    finished(england, out);
    Seen expected = Seen.in(calm);
    Seen seen = Seen.in(out);
    assertThat(seen.unlike(expected)).isEmpty();
    new FaultTable("debris")
        .survived("tables that a dead run had begun and never made", TableName.values().length);
  }

  private static void finished(TinyEngland england, Path out) {
    Journey.Said said = Journey.run(england.run(out));
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static Path folderOf(TableName table, Path out) {
    String root = table.access() == TableName.Access.RESTRICTED ? "restricted" : "tables";
    return out.resolve(root).resolve(table.name().toLowerCase(Locale.ROOT));
  }

  private static void leave(Path table, int kind) throws IOException {
    Files.createDirectories(table);
    if (kind < 2) {
      Files.writeString(table.resolve("part-00000-left-behind.snappy.parquet"), "PAR1 and no more");
    }
    if (kind > 0) {
      Path log = Files.createDirectories(table.resolve("_delta_log"));
      Files.writeString(
          log.resolve(".00000000000000000000.json.0f3c.tmp"), "{\"commitInfo\":{\"timest");
    }
  }

  private static void leavePack(Path pack) throws IOException {
    Files.createDirectories(pack);
    Files.writeString(pack.resolve("report.html"), "<!doctype html><html>");
    Files.writeString(pack.resolve(".manifest.json.0f3c"), "{ \"practice\"");
  }
}
