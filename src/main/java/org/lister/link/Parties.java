package org.lister.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.NumberSieve;
import org.lister.store.TableName;
import org.lister.store.Tables;

/**
 * Those who are to be matched.
 *
 * @param lists nhs_number, practice and when the patient is on its list, as {@link OnList} says
 * @param episodes rows of {@link EpisodeRow}
 * @param size about how many episodes there are
 */
record Parties(Dataset<Row> lists, Dataset<Row> episodes, long size) {

  /** All patients, but most of those who were in no hospital, and all episodes. */
  static Parties all(Tables tables) {
    Dataset<Row> episodes = episodes(tables);
    // Two thirds of the patients were in no hospital.
    NumberSieve inHospital = NumberSieve.of(episodes);
    Dataset<Row> patients = lists(tables.read(TableName.PATIENTS), OnList.NOW);
    return new Parties(inHospital.sift(patients), episodes, inHospital.size());
  }

  /**
   * Patients on some shelves, before and now; the episodes of these patients; and where else these
   * patients are listed, as far as they were in hospital, which is what links tell.
   */
  static Parties on(SortedSet<Integer> shelves, Tables tables) {
    Dataset<Row> before = lists(tables.read(TableName.LINKS, shelves), OnList.BEFORE);
    Dataset<Row> now = lists(tables.read(TableName.PATIENTS, shelves), OnList.NOW);
    Dataset<Row> stayed = lists(tables.readAllBut(TableName.LINKS, shelves), OnList.STAYED);
    NumberSieve concerned = NumberSieve.of(before.union(now));
    return new Parties(
        before.union(now).union(concerned.sift(stayed)),
        concerned.sift(episodes(tables)),
        concerned.size());
  }

  /** Only what is asked of them, before anything is done with them: columns are read one by one. */
  private static Dataset<Row> episodes(Tables tables) {
    return tables.read(TableName.EPISODES).select(EpisodeRow.columns());
  }

  private static Dataset<Row> lists(Dataset<Row> rows, int when) {
    Column[] columns = {col("nhs_number"), col("practice"), lit(when).as("when")};
    return rows.select(columns);
  }
}
