package org.lister.fire;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.cli.Journey;
import org.lister.store.TableName;

/** 10,000 good files that landed, and 10,000 bad ones of ten kinds beside them. */
@Tag("long")
class CrowdedLandingTest {

  private static final int EXTRACTS = 5_000;
  private static final String HEAP = "512m";

  @TempDir private Path folder;

  @Test
  void every_good_file_is_taken_in_and_every_bad_one_is_given_a_reason() throws IOException {
    land();
    Measured ingest =
        Measured.of(
            Product.withHeap(HEAP),
            "ingest",
            "--conf",
            withoutGate().toString(),
            "--from",
            folder.toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(ingest.ended().code()).as(ingest.ended().toString()).isZero();
    Dataset<Row> receipts = Committed.tables(folder.resolve("out")).read(TableName.RECEIPTS);
    assertThat(receipts.where("status = 'ACCEPTED' AND practice < 'X10000'").count())
        .isEqualTo(EXTRACTS);
    assertThat(
            receipts
                .where("status = 'REFUSED' AND practice >= 'X10000' AND size(reasons) > 0")
                .count())
        .isEqualTo(EXTRACTS);
    assertThat(receipts.count()).isEqualTo(2 * EXTRACTS);
    FaultTable table = new FaultTable("crowded-landing");
    table.survived(
        "good files beside bad ones, against -Xmx%s: %s".formatted(HEAP, ingest), 2 * EXTRACTS);
    reasons(receipts)
        .forEach((reason, extracts) -> table.survived("files refused for " + reason, 2 * extracts));
  }

  private void land() throws IOException {
    StringBuilder register = new StringBuilder("service,practice,status,from,to\n");
    for (int each = 0; each < EXTRACTS; each++) {
      String good = "X%05d".formatted(each);
      BadExtract.writeGood(landed(good), good);
      register.append("IGPLD,").append(good).append(",Approved,2025-04-01,\n");
      String bad = "X%05d".formatted(10_000 + each);
      BadExtract fault = BadExtract.values()[each % BadExtract.values().length];
      fault.write(landed(bad), bad);
      if (fault.takesPart()) {
        register.append("IGPLD,").append(bad).append(",Approved,2025-04-01,\n");
      }
    }
    Files.createDirectories(folder.resolve("reference"));
    FileUtils.copyDirectory(
        Journey.SAMPLE.resolve("hospital").toFile(), folder.resolve("hospital").toFile());
    Files.writeString(folder.resolve("reference/participation.csv"), register);
  }

  private Path landed(String practice) {
    return folder.resolve("gp/EMIS").resolve(practice).resolve("2026-03-31");
  }

  /** As shipped, a run stops where half of the practices are missing. */
  private Path withoutGate() throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Path settings = conf.resolve("lister.yaml");
    String text = Files.readString(settings);
    assertThat(text).contains("{ warn: 1, stop: 20 }");
    Files.writeString(settings, text.replace("{ warn: 1, stop: 20 }", "{ warn: 1 }"));
    return conf;
  }

  /** How many extracts were refused for which reason. */
  private static SortedMap<String, Long> reasons(Dataset<Row> receipts) {
    SortedMap<String, Long> reasons = new TreeMap<>();
    receipts
        .where("status = 'REFUSED'")
        .groupBy(substring_index(col("reasons").getItem(0), ":", 1).as("reason"))
        .count()
        .collectAsList()
        .forEach(row -> reasons.put(row.getString(0), row.getLong(1)));
    return reasons;
  }
}
