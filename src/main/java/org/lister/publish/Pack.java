package org.lister.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * All that one practice is told, read from a row of {@link org.lister.protect.Released}.
 *
 * @param name empty when the reference does not know the practice
 */
record Pack(
    String practice,
    String name,
    List<Row> figureRows,
    List<Figure> figures,
    List<Exclusion> exclusions,
    List<QualityLine> quality,
    List<Receipt> receipts,
    List<LinkageLine> linkage) {

  static Pack of(Row row) {
    List<Row> figures = rows(row, "figures");
    String name = row.getAs("practice_name");
    return new Pack(
        row.getAs("practice"),
        name == null ? "" : name,
        figures,
        figures.stream().map(Figure::of).sorted().toList(),
        rows(row, "exclusions").stream().map(Exclusion::of).toList(),
        rows(row, "quality").stream().map(QualityLine::of).toList(),
        rows(row, "receipts").stream().map(Receipt::of).toList(),
        rows(row, "linkage").stream().map(LinkageLine::of).toList());
  }

  /** The practice's own figures, one an indicator, in order. */
  List<Figure> own() {
    return ofLevel("practice").toList();
  }

  Stream<Figure> ofLevel(String level) {
    return figures.stream().filter(figure -> figure.level().equals(level));
  }

  /** The practice's GPs in order of their codes, those without one last. */
  List<String> gps() {
    return ofLevel("gp").map(Figure::organisation).distinct().sorted(Figure.GPS_IN_ORDER).toList();
  }

  /** The figure of an area beside one of the practice's own. */
  Optional<Figure> comparator(Figure own, String level) {
    return ofLevel(level).filter(each -> each.indicator().equals(own.indicator())).findFirst();
  }

  private static List<Row> rows(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : row.getList(index);
  }
}
