package org.lister.ingest.hospital;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.store.Checksum;
import org.lister.store.Compiling;
import org.lister.store.SideCounts;
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

  private static HospitalResult taken(
      Tables tables, HospitalRequest request, List<HospitalFile> files, List<TableVersion> read) {
    Compiling.suit(tables.spark(), files.stream().mapToLong(HospitalFile::bytes).sum());
    SideCounts<String> counts = SideCounts.of(tables.spark());
    Dataset<Row> episodes = Episodes.of(tables.spark(), files, request, counts);
    TableVersion written = tables.overwrite(TableName.EPISODES, episodes);
    Map<String, Long> ends = new HashMap<>();
    counts.value().forEach((end, rows) -> ends.put(end, rows[0]));
    long kept = taken(ends, OfEachKeyOne.KEPT);
    long duplicates = taken(ends, OfEachKeyOne.DUPLICATE);
    long withoutKey = taken(ends, OfEachKeyOne.WITHOUT_KEY);
    return new HospitalResult(
        kept + duplicates + withoutKey, kept, duplicates, withoutKey, ends, read, List.of(written));
  }

  /** Takes one count away; what is left in the end are the faults of NHS numbers. */
  private static long taken(Map<String, Long> ends, String end) {
    Long rows = ends.remove(end);
    return rows == null ? 0 : rows;
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
