package org.lister.ingest.hospital;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lister.domain.Stopped;
import org.lister.ingest.FileStamp;
import org.lister.ingest.SeenFiles;
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
    SeenFiles known = SeenFiles.of(tables, request.look());
    List<FileStamp> listed = HospitalFolder.listed(tables.spark(), request.folder());
    Set<String> before = LastTaken.checksums(tables);
    List<TableVersion> untouched = read(listed, known.sha256(listed), request);
    if (before.equals(checksums(untouched))) {
      return HospitalResult.unchanged(untouched, List.of());
    }
    List<HospitalFile> files = HospitalFolder.look(tables.spark(), listed);
    Map<FileStamp, String> found =
        files.stream().collect(Collectors.toMap(HospitalFile::stamp, HospitalFile::sha256));
    List<TableVersion> read = read(listed, found, request);
    List<TableVersion> kept = known.keep(request.folder(), found).stream().toList();
    if (before.equals(checksums(read))) {
      return HospitalResult.unchanged(read, kept);
    }
    try {
      return taken(tables, request, files, read, kept);
    } catch (Exception e) {
      if (!(e instanceof Stopped)) {
        HospitalRows.stopIfUnreadable(tables.spark(), files);
      }
      throw e;
    }
  }

  /** What the ledger keeps; a file whose checksum nobody knows is like none that it has. */
  private static List<TableVersion> read(
      List<FileStamp> files, Map<FileStamp, String> sha256, HospitalRequest request) {
    Stream<TableVersion> ofFiles =
        files.stream().map(file -> TableVersion.ofFile(file.uri(), sha256.getOrDefault(file, "")));
    return Stream.concat(ofFiles, Stream.of(settings(request))).toList();
  }

  private static HospitalResult taken(
      Tables tables,
      HospitalRequest request,
      List<HospitalFile> files,
      List<TableVersion> read,
      List<TableVersion> kept) {
    Compiling.suit(tables.spark(), files.stream().mapToLong(HospitalFile::bytes).sum());
    SideCounts<String> counts = SideCounts.of(tables.spark());
    Dataset<Row> rows = Episodes.of(tables.spark(), files, request, counts);
    List<TableVersion> written = new ArrayList<>(kept);
    written.add(tables.overwrite(TableName.EPISODES, rows));
    Map<String, Long> ends = new HashMap<>();
    counts.value().forEach((end, number) -> ends.put(end, number[0]));
    long episodes = taken(ends, OfEachKeyOne.KEPT);
    long duplicates = taken(ends, OfEachKeyOne.DUPLICATE);
    long withoutKey = taken(ends, OfEachKeyOne.WITHOUT_KEY);
    return new HospitalResult(
        episodes + duplicates + withoutKey, episodes, duplicates, withoutKey, ends, read, written);
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
