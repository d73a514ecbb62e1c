package org.lister.ingest.hospital;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.lister.domain.Stopped;
import org.lister.ingest.EachFile;
import org.lister.ingest.FileStamp;
import org.lister.ingest.OwnFile;
import org.lister.ingest.ParquetLook;
import org.lister.ingest.WholeGzip;
import org.lister.store.Checksum;
import org.lister.store.RemoteStorage;

/** Looks through the files of a hospital extract, each on an executor. */
final class HospitalFolder {

  /** What Spark would take for a pattern of names, and what no name should hold. */
  private static final Pattern PATTERN = Pattern.compile("[*?{}\\[\\]\\\\:\\p{Cc}\\p{Cf}]");

  private static final String DAMAGED = "the gzip is damaged";
  private static final String NOT_AS_CHECKSUM =
      "it is not what the checksum beside it (.crc) was made of";

  private HospitalFolder() {}

  /** The files of the extract, as they are listed. */
  static List<FileStamp> listed(SparkSession spark, String folder) {
    try {
      Path path = new Path(folder);
      FileStatus[] files =
          path.getFileSystem(spark.sessionState().newHadoopConf()).listStatus(path);
      List<FileStamp> ofExtract =
          Arrays.stream(files)
              .filter(file -> isOfExtract(file.getPath().getName()))
              .filter(FileStatus::isFile)
              .peek(HospitalFolder::requireOwn)
              .map(FileStamp::of)
              .sorted(Comparator.comparing(FileStamp::uri))
              .toList();
      if (ofExtract.isEmpty()) {
        throw unreadable(folder, "it holds no .csv, .csv.gz, .txt or .parquet file");
      }
      return ofExtract;
    } catch (IOException e) {
      throw RemoteStorage.of(e).orElseGet(() -> unreadable(folder, String.valueOf(e.getMessage())));
    }
  }

  /** Spark passes over names that begin so, and what it passes over must not be counted. */
  private static boolean isOfExtract(String name) {
    return !name.startsWith(".")
        && !name.startsWith("_")
        && (HospitalFile.isParquet(name) || HospitalFile.isText(name));
  }

  private static void requireOwn(FileStatus file) {
    if (!OwnFile.isIt(file.getPath())) {
      throw refused("a link, pipe or device lies among its files; it was not opened");
    }
    if (PATTERN.matcher(file.getPath().getName()).find()) {
      throw refused("a file has a sign in its name that stands for others, or for none");
    }
  }

  private static Stopped.DataFault refused(String why) {
    return new Stopped.DataFault(
        "Cannot read the hospital extract: %s. Ask for it again.".formatted(why));
  }

  /** Reads each file. */
  static List<HospitalFile> look(SparkSession spark, List<FileStamp> files) {
    Broadcast<SerializableConfiguration> hadoop =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    List<Looked> looked =
        EachFile.of(spark, files, FileStamp::bytes)
            .map(file -> look(file, hadoop.value().value()))
            .collect();
    looked.forEach(Looked::stopIfUnreadable);
    return looked.stream()
        .map(Looked::file)
        .sorted(Comparator.comparing(HospitalFile::uri))
        .toList();
  }

  /** A file and why it cannot be read, empty when it can. */
  private record Looked(HospitalFile file, String why) implements java.io.Serializable {
    void stopIfUnreadable() {
      if (!why.isEmpty()) {
        throw new Stopped.DataFault(
            "Cannot read hospital file %s: %s. Ask for it again.".formatted(file.uri(), why));
      }
    }
  }

  private static Stopped.Mistake unreadable(String folder, String why) {
    return new Stopped.Mistake(
        "Cannot read hospital folder %s: %s. Check the path.".formatted(folder, why));
  }

  private static Looked look(FileStamp file, Configuration hadoop) throws IOException {
    Path path = new Path(file.uri());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return HospitalFile.isParquet(file.uri())
          ? parquet(file, path, in, hadoop)
          : text(file, new Checksum(in));
    } catch (WholeGzip.Fault e) {
      return wrong(file, "it " + e.sentence());
    } catch (EOFException | ZipException e) {
      return wrong(file, DAMAGED);
    } catch (ChecksumException e) {
      return wrong(file, NOT_AS_CHECKSUM);
    }
  }

  private static Looked wrong(FileStamp file, String why) {
    return new Looked(new HospitalFile(file, "", List.of(), ""), why);
  }

  private static Looked text(FileStamp file, Checksum bytes) throws IOException {
    HospitalText text = HospitalText.of(file.uri().endsWith(".gz"), bytes);
    return text.why().isEmpty()
        ? new Looked(new HospitalFile(file, bytes.ofTheRest(), text.columns(), ""), "")
        : wrong(file, text.why());
  }

  private static Looked parquet(FileStamp file, Path path, InputStream in, Configuration hadoop)
      throws IOException {
    ParquetLook look = ParquetLook.of(path, file.bytes(), in, hadoop);
    return look.fault() == null
        ? new Looked(
            new HospitalFile(
                file, look.sha256(), look.columns(), Checksum.of(String.valueOf(look.schema()))),
            "")
        : wrong(file, "it " + look.fault().words());
  }
}
