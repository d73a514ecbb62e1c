package org.lister.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * All that one practice is told, read from a row of {@link org.lister.protect.Released}.
 *
 * @param name empty when the reference does not know the practice
 * @param areas those below England that it is compared with, by their levels
 */
record Pack(
    String practice,
    String name,
    Map<String, Area> areas,
    List<Row> figureRows,
    List<Figure> figures,
    List<Exclusion> exclusions,
    List<QualityLine> quality,
    List<Receipt> receipts,
    List<LinkageLine> linkage) {

  /** An area the practice belongs to. */
  record Area(String code, String name) {}

  static Pack of(Row row) {
    List<Row> figures = rows(row, "figures");
    return new Pack(
        row.getAs("practice"),
        inWords(row.getAs("practice_name")),
        areas(rows(row, "areas")),
        figures,
        figures.stream().map(Figure::of).toList(),
        rows(row, "exclusions").stream().map(Exclusion::of).toList(),
        rows(row, "quality").stream().map(QualityLine::of).toList(),
        rows(row, "receipts").stream().map(Receipt::of).toList(),
        rows(row, "linkage").stream().map(LinkageLine::own).toList());
  }

  /** The practice's own figures, one an indicator, in order. */
  List<Figure> own() {
    return ofLevel("practice").toList();
  }

  /** Codes of its areas by their levels, in an order that does not depend on the run. */
  Map<String, String> areaCodes() {
    Map<String, String> codes = new TreeMap<>();
    areas.forEach((level, area) -> codes.put(level, area.code()));
    return codes;
  }

  Stream<Figure> ofLevel(String level) {
    return figures.stream().filter(figure -> figure.level().equals(level));
  }

  /** The practice's GPs in order of their codes, those without one last. */
  List<String> gps() {
    return ofLevel("gp").map(Figure::organisation).distinct().sorted(Figure.GPS_IN_ORDER).toList();
  }

  private static Map<String, Area> areas(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0),
                row -> new Area(inWords(row.getString(1)), inWords(row.getString(2)))));
  }

  private static String inWords(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Row> rows(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : row.getList(index);
  }
}
