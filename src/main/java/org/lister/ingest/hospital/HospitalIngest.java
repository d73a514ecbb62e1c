package org.lister.ingest.hospital;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.lister.store.Checksum;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Takes in a hospital extract: rows of HES admitted patient care → episodes. */
public final class HospitalIngest {

  private static final String VALID = "";

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
      Map<String, Long> kept = faults(episodes.where(isKept()));
      long rows = episodes.count();
      long withoutKey = episodes.where(col("epikey").isNull()).count();
      long keptRows = kept.values().stream().mapToLong(Long::longValue).sum();
      kept.remove(VALID);
      TableVersion written =
          tables.overwrite(
              TableName.EPISODES, episodes.where(isKept()).to(TableName.EPISODES.schema()));
      return new HospitalResult(
          rows, keptRows, rows - keptRows - withoutKey, withoutKey, kept, read, List.of(written));
    } finally {
      episodes.unpersist();
    }
  }

  private static Column isKept() {
    return col("epikey").isNotNull().and(col(Episodes.NTH).equalTo(1));
  }

  private static Map<String, Long> faults(Dataset<Row> episodes) {
    Map<String, Long> faults = new TreeMap<>();
    episodes
        .groupBy(coalesce(col("nhs_number_fault"), lit(VALID)))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> faults.put(row.getString(0), row.getLong(1)));
    return faults;
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
