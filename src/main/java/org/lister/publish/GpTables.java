package org.lister.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lister.publish.pages.PracticePage.GpCell;
import org.lister.publish.pages.PracticePage.GpRow;
import org.lister.publish.pages.PracticePage.GpTable;

/** The practice's GPs side by side, in tables narrow enough to print upright. */
final class GpTables {

  private static final int GPS_A_TABLE = 6;

  private GpTables() {}

  static List<GpTable> of(Pack pack) {
    List<String> gps = pack.gps();
    Map<String, Map<String, Figure>> figures = byIndicatorAndGp(pack);
    List<GpTable> tables = new ArrayList<>();
    for (int start = 0; start < gps.size(); start += GPS_A_TABLE) {
      tables.add(
          table(pack, figures, gps.subList(start, Math.min(gps.size(), start + GPS_A_TABLE))));
    }
    return tables;
  }

  private static Map<String, Map<String, Figure>> byIndicatorAndGp(Pack pack) {
    return pack.ofLevel("gp")
        .collect(
            Collectors.groupingBy(
                Figure::indicator, Collectors.toMap(Figure::organisation, Function.identity())));
  }

  private static GpTable table(
      Pack pack, Map<String, Map<String, Figure>> figures, List<String> gps) {
    List<GpRow> rows =
        pack.own().stream()
            .map(
                own ->
                    new GpRow(
                        own.indicator(),
                        own.title(),
                        cells(figures.getOrDefault(own.indicator(), Map.of()), gps)))
            .toList();
    return new GpTable(gps.stream().map(GpTables::heading).toList(), rows);
  }

  private static List<GpCell> cells(Map<String, Figure> byGp, List<String> gps) {
    return gps.stream()
        .map(gp -> byGp.containsKey(gp) ? cell(byGp.get(gp)) : new GpCell("–", ""))
        .toList();
  }

  private static GpCell cell(Figure figure) {
    return new GpCell(Words.rate(figure), Words.patients(figure));
  }

  private static String heading(String gp) {
    return gp.equals(Figure.UNALLOCATED) ? "No named GP" : gp;
  }
}
