package org.lister.reconcile;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.domain.Tolerances;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** The comparison with another source's counts, for tests that spoil them. */
public final class CountsCompared {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private final Path folder;
  private final Tables tables;

  public CountsCompared(Path folder) {
    this.folder = folder;
    this.tables =
        new Tables(
            SparkForTests.session(),
            new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.COUNTS, counts())));
  }

  private static Dataset<Row> counts() {
    return SparkForTests.session()
        .createDataset(List.of(400L), Encoders.LONG())
        .withColumnRenamed("value", "count")
        .select(
            lit("XSERVICE").as("service"),
            lit(PERIOD_END).as("period_end"),
            lit("practice").as("level"),
            lit("X00001").as("organisation"),
            lit(null).cast("string").as("gp"),
            lit("XM001").as("indicator"),
            lit("register").as("field"),
            org.apache.spark.sql.functions.col("count").as("value"));
  }

  /** What the first look at a file says. */
  public static void inspected(Configuration hadoop, String uri) {
    Inspection.of(hadoop, uri, "20260331");
  }

  public ReconcileResult compared(byte[] file) throws IOException {
    Files.write(folder.resolve("theirs.csv"), file);
    return Reconcile.run(
        tables,
        new ReconcileRequest(
            folder.toUri() + "theirs.csv",
            MadeUpRules.service(),
            PERIOD_END,
            List.of(MadeUpRules.ruleset()),
            SparkForTests.session()
                .createDataset(List.of("X00001", "X00002"), Encoders.STRING())
                .toDF("practice"),
            Tolerances.standard(),
            folder.toUri() + "reconciled"));
  }
}
