package org.lister.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How one supplier of GP systems writes its extracts: one folder a practice and period that holds
 * one file of patients and one of events, as delimited text or, with the same columns, as Parquet.
 *
 * @param name as the folder in landing is called, for example EMIS
 * @param nullText what stands for nothing, beside the empty cell
 * @param dateFormats patterns of java.time, tried in this order
 * @param sexes the supplier's words to 1 male, 2 female, 9 not specified, 0 not known
 * @param patients the file of patients
 * @param events the file of events
 */
public record Supplier(
    String name,
    Text text,
    String nullText,
    List<String> dateFormats,
    Map<String, Integer> sexes,
    File patients,
    File events)
    implements Serializable {

  public Supplier {
    dateFormats = List.copyOf(dateFormats);
    sexes = Map.copyOf(sexes);
  }

  /**
   * The form of its delimited text, which begins with a header line.
   *
   * @param quote the quoting character, or 0 when nothing is quoted
   * @param encoding a charset's name; bytes that are not of it refuse the file
   */
  public record Text(char delimiter, char quote, String encoding, Compression compression)
      implements Serializable {}

  /** How text is packed. */
  public enum Compression {
    NONE,
    GZIP
  }

  /**
   * One file of an extract.
   *
   * @param name the file's name as text, for example patients.csv.gz
   * @param columns Lister's column name to the supplier's
   */
  public record File(String name, Map<String, String> columns) implements Serializable {
    public File {
      columns = Map.copyOf(columns);
    }

    /** The name up to the first dot; in Parquet the file is called {@code stem.parquet}. */
    public String stem() {
      return name.substring(0, name.indexOf('.'));
    }

    public String parquetName() {
      return stem() + ".parquet";
    }
  }
}
