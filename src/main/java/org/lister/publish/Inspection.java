package org.lister.publish;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Which packs would come out as they are and which have to be made, told from fingerprints alone.
 *
 * @param unchanged packs that stay
 * @param due for each practice whose pack is to be made, the checksum of what it is made from
 */
record Inspection(List<Delivery> unchanged, Map<String, String> due) {

  /**
   * @param fingerprints a row a practice that has a pack
   * @param tasks in how many tasks: each practice's manifest is a file to read
   */
  static Inspection of(Dataset<Row> fingerprints, Inspector inspector, int tasks) {
    List<Inspector.Found> found =
        fingerprints
            .repartition(tasks)
            .mapPartitions(inspector, Encoders.row(Inspector.Found.SCHEMA))
            .collectAsList()
            .stream()
            .map(Inspector.Found::of)
            .toList();
    return new Inspection(
        found.stream().filter(each -> !each.isDue()).map(Inspector.Found::delivery).toList(),
        found.stream()
            .filter(Inspector.Found::isDue)
            .collect(Collectors.toMap(Inspector.Found::practice, Inspector.Found::input)));
  }
}
