package org.lister.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that was published into one folder. */
public record Packs(Path folder) {

  private static final Pattern PARQUET_CHECKSUM =
      Pattern.compile("(\\.parquet\",\\s+\"bytes\" : \\d+,\\s+\"sha256\" : \")\\w+");

  /**
   * Every file by its place, as text. Parquet files are not among them, nor their checksums: two
   * JVMs write the same rows with the list of encodings in another order.
   */
  public SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!isParquet(file)) {
          texts.put(folder.relativize(file).toString(), text(file));
        }
      }
    }
    return texts;
  }

  private static boolean isParquet(Path file) {
    return file.toString().endsWith(".parquet");
  }

  private static String text(Path file) throws IOException {
    return PARQUET_CHECKSUM.matcher(Files.readString(file)).replaceAll("$1");
  }

  /** How many rows of the Parquet files of this name others do not have. */
  public long rowsBeside(Packs others, String name) throws SQLException {
    String mine = rows(name);
    String theirs = others.rows(name);
    return count("(FROM %s EXCEPT ALL FROM %s)".formatted(mine, theirs))
        + count("(FROM %s EXCEPT ALL FROM %s)".formatted(theirs, mine));
  }

  /** How many rows the Parquet files of this name have. */
  public long rowsOf(String name) throws SQLException {
    return count(rows(name));
  }

  private String rows(String name) {
    return "read_parquet('%s/*/%s', hive_partitioning = true)".formatted(folder, name);
  }

  private static long count(String rows) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM " + rows)) {
      result.next();
      return result.getLong(1);
    }
  }
}
