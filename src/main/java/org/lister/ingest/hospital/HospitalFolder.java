package org.lister.ingest.hospital;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.Type;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Stopped;
import org.lister.ingest.EachFile;
import org.lister.ingest.FileStamp;
import org.lister.ingest.ParquetFooter;
import org.lister.store.Checksum;
import org.lister.store.RemoteStorage;

/** Looks through the files of a hospital extract, each on an executor. */
final class HospitalFolder {

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
              .filter(FileStatus::isFile)
              .map(FileStamp::of)
              .filter(file -> HospitalFile.isParquet(file.uri()) || HospitalFile.isText(file.uri()))
              .sorted(Comparator.comparing(FileStamp::uri))
              .toList();
      if (ofExtract.isEmpty()) {
        throw unreadable(folder, "it holds no .csv, .csv.gz, .txt or .parquet file");
      }
      return ofExtract;
    } catch (IOException e) {
      throw RemoteStorage.of(e)
          .orElseGet(() -> unreadable(folder, String.valueOf(e.getMessage())));
    }
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
    String uri = file.uri();
    Path path = new Path(uri);
    try (InputStream in = path.getFileSystem(hadoop).open(path);
        Checksum bytes = new Checksum(in)) {
      boolean isText = !HospitalFile.isParquet(uri);
      List<String> ofText = isText ? textColumns(uri, bytes) : List.of();
      String sha256 = bytes.ofTheRest();
      List<String> columns = isText ? ofText : parquetColumns(path, hadoop);
      return new Looked(new HospitalFile(file, sha256, columns), "");
    } catch (EOFException | ZipException e) {
      RemoteStorage.stopFor(e);
      return wrong(file, DAMAGED);
    } catch (ChecksumException e) {
      return wrong(file, NOT_AS_CHECKSUM);
    } catch (RuntimeException e) {
      RemoteStorage.stopFor(e);
      return wrong(file, why(e.getCause()));
    }
  }

  private static String why(@Nullable Throwable cause) {
    if (cause instanceof ChecksumException) {
      return NOT_AS_CHECKSUM;
    }
    return cause instanceof EOFException ? DAMAGED : "it is not what its name says";
  }

  private static Looked wrong(FileStamp file, String why) {
    return new Looked(new HospitalFile(file, "", List.of()), why);
  }

  private static List<String> textColumns(String uri, InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    InputStream text = uri.endsWith(".gz") ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    // Not closed: the rest of the bytes is still to be read for the checksum.
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))
            .iterator();
    List<String> columns = lines.hasNext() ? lines.next().getFields() : List.of();
    text.transferTo(OutputStream.nullOutputStream());
    return columns;
  }

  private static List<String> parquetColumns(Path path, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader = ParquetFooter.open(path, hadoop)) {
      return reader.getFileMetaData().getSchema().getFields().stream().map(Type::getName).toList();
    }
  }
}
