package org.lister.conf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lister.domain.Supplier;

/** Reads {@code conf/suppliers/*.yaml}. */
public final class SupplierReader {

  private static final List<String> PATIENT_COLUMNS =
      List.of(
          "practice",
          "nhs_number",
          "date_of_birth",
          "sex",
          "lsoa",
          "registered_from",
          "registered_to",
          "named_gp",
          "objection_from",
          "objection_to",
          "date_of_death");
  private static final List<String> EVENT_COLUMNS =
      List.of("practice", "nhs_number", "date", "code", "value1", "value2");

  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final String PATTERN = "a pattern of a day such as dd/MM/yyyy";
  private static final String FILE_NAME = "the name of a file such as patients.csv.gz";

  private final Map<String, String> needs;

  private SupplierReader(Map<String, String> needs) {
    this.needs = Map.copyOf(needs);
  }

  /** A supplier's layout, whatever rules may take from it. */
  public static Supplier read(String file, String text, Problems problems) {
    return read(file, text, Map.of(), problems);
  }

  /**
   * @param needs Lister's names of columns, and the fields that are taken from each, in words
   */
  public static Supplier read(
      String file, String text, Map<String, String> needs, Problems problems) {
    return new SupplierReader(needs).read(Setting.read(file, text, problems));
  }

  private Supplier read(Setting root) {
    root.onlyKeys("supplier", "text", "null", "dates", "sexes", "patients", "events");
    return new Supplier(
        root.required("supplier").text(),
        text(root.required("text")),
        root.optional("null").text(),
        dates(root.required("dates")),
        sexes(root.required("sexes")),
        file(root.required("patients"), PATIENT_COLUMNS),
        file(root.required("events"), EVENT_COLUMNS));
  }

  private static List<String> dates(Setting setting) {
    return setting.items().stream()
        .map(item -> item.parsed(SupplierReader::pattern, "yyyy-MM-dd", PATTERN))
        .toList();
  }

  /** A pattern by which a day is written and read again. */
  private static String pattern(String text) {
    DateTimeFormatter pattern = DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
    LocalDate.parse(DAY.format(pattern), pattern);
    return text;
  }

  private static Supplier.Text text(Setting setting) {
    setting.onlyKeys("delimiter", "quote", "encoding", "compression");
    char delimiter = character(setting.required("delimiter"), ',');
    char quote = character(setting.optional("quote"), '\0');
    if (delimiter == quote) {
      setting.problem(
          "Cannot tell cells apart: the delimiter and the quote are one character. Choose another for one of the two.");
    }
    return new Supplier.Text(
        delimiter,
        quote,
        setting.required("encoding").parsed(SupplierReader::charset, "UTF-8", "a charset's name"),
        setting
            .optional("compression")
            .choice(Supplier.Compression.class, Supplier.Compression.NONE));
  }

  private Supplier.File file(Setting setting, List<String> columns) {
    setting.onlyKeys("file", "columns");
    Setting names = setting.required("columns").onlyKeys(columns.toArray(String[]::new));
    Map<String, String> theirs = new LinkedHashMap<>();
    columns.forEach(column -> theirs.put(column, column(names, column)));
    return new Supplier.File(
        setting.required("file").parsed(SupplierReader::fileName, "missing.csv", FILE_NAME),
        theirs);
  }

  private String column(Setting names, String column) {
    Setting theirs = names.optional(column);
    if (theirs.isThere() || !names.isThere() || !needs.containsKey(column)) {
      return names.required(column).text();
    }
    String file = names.file().substring(names.file().replace('\\', '/').lastIndexOf('/') + 1);
    names.problem(
        "Cannot work out %s from %s: its extract has no %s. Add the column to suppliers/%s, or leave the supplier out."
            .formatted(needs.get(column), file.replace(".yaml", ""), column, file));
    return "";
  }

  private static Map<String, Integer> sexes(Setting setting) {
    Map<String, Integer> sexes = new LinkedHashMap<>();
    setting.entries().forEach((word, number) -> sexes.put(word, number.number(0)));
    return sexes;
  }

  private static char character(Setting setting, char otherwise) {
    return setting.parsed(
        text -> {
          if (text.length() != 1 || "\r\n\uFEFF".contains(text)) {
            throw new IllegalArgumentException(text);
          }
          return text.charAt(0);
        },
        otherwise,
        "one character that ends no line");
  }

  /** The name of a file, never a way to one in another folder. */
  private static String fileName(String text) {
    if (!text.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String charset(String name) {
    return java.nio.charset.Charset.forName(name).name();
  }
}
