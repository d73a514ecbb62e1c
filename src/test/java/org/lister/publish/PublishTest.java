package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.SparkForTests;
import org.lister.publish.PublishRequest.Split;

class PublishTest {

  @TempDir Path folder;

  @Test
  void eachPracticeIsHandedItsFiguresBesideThoseOfItsAreaAndEngland() throws IOException {
    MadeUpEngland england = new MadeUpEngland(folder);
    long t = System.nanoTime();
    PublishResult result = england.publish(Split.TOGETHER);
    System.err.println("TIME " + (System.nanoTime() - t) / 1e9);

    assertThat(result.practices()).isEqualTo(6);
    assertThat(Files.readString(england.published().resolve("practice=X00001/indicators.csv")))
        .isEqualToNormalizingNewlines(
            """
            """);
  }

  @Test
  void sparkReadsThePublishedFolderByPracticeThoughOtherFilesStandBeside() {
    MadeUpEngland england = new MadeUpEngland(folder);
    england.publish(Split.BY_GP);
    var figures =
        SparkForTests.session()
            .read()
            .option("pathGlobFilter", "*.parquet")
            .parquet(england.published().toString());
    assertThat(
            DrawnTable.drawn(
                figures
                    .where("practice = 'X00001'")
                    .select(
                        "indicator",
                        "level",
                        "organisation",
                        "numerator",
                        "denominator",
                        "rate",
                        "control",
                        "period_end")))
        .isEqualTo("");
  }
}
