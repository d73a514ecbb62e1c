package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.lister.store.Checksum;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Takes in a hospital extract: rows of HES admitted patient care → episodes. */
public final class HospitalIngest {

  private HospitalIngest() {}

  /** Replaces all episodes by those of the folder, unless its files are those of before. */
  public static HospitalResult run(Tables tables, HospitalRequest request) {
    List<HospitalFile> files = HospitalFolder.files(tables.spark(), request.folder());
    List<TableVersion> read =
        Stream.concat(files.stream().map(HospitalFile::version), Stream.of(settings(request)))
            .toList();
    return LastTaken.checksums(tables).equals(checksums(read))
        ? HospitalResult.unchanged(read)
        : taken(tables, request, files, read);
  }

  /** The episodes are kept on the executors, because they are counted and written. */
  private static HospitalResult taken(
      Tables tables, HospitalRequest request, List<HospitalFile> files, List<TableVersion> read) {
    Dataset<Row> episodes =
        Episodes.of(tables.spark(), files, request).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> counts = counts(episodes);
      TableVersion written =
          tables.overwrite(
              TableName.EPISODES,
              episodes
                  .where(col(Episodes.END).equalTo(Episodes.KEPT))
                  .to(TableName.EPISODES.schema()));
      return new HospitalResult(
          counts.stream().mapToLong(row -> row.getLong(2)).sum(),
          sum(counts, Episodes.KEPT),
          sum(counts, Episodes.DUPLICATE),
          sum(counts, Episodes.WITHOUT_KEY),
          faults(counts),
          read,
          List.of(written));
    } finally {
      episodes.unpersist();
    }
  }

  /** What became of the rows, by what is wrong with their NHS number. */
  private static List<Row> counts(Dataset<Row> episodes) {
    return episodes.groupBy(Episodes.END, "nhs_number_fault").agg(count(lit(1))).collectAsList();
  }

  private static long sum(List<Row> counts, String end) {
    return counts.stream()
        .filter(row -> row.getString(0).equals(end))
        .mapToLong(row -> row.getLong(2))
        .sum();
  }

  private static Map<String, Long> faults(List<Row> counts) {
    return counts.stream()
        .filter(row -> row.getString(0).equals(Episodes.KEPT) && !row.isNullAt(1))
        .collect(Collectors.toMap(row -> row.getString(1), row -> row.getLong(2)));
  }

  /** Other conditions make other episodes of the same files. */
  private static TableVersion settings(HospitalRequest request) {
    String said = request.conditions() + " " + request.nhsNumbers();
    return TableVersion.ofFile("conf", Checksum.of(said));
  }

  private static Set<String> checksums(List<TableVersion> read) {
    return read.stream().map(TableVersion::checksum).collect(Collectors.toSet());
  }
}
