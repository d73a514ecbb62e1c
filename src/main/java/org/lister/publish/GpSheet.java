package org.lister.publish;

import java.util.List;
import java.util.stream.Stream;

/** A row a GP and indicator, of this practice's GPs only. */
final class GpSheet {

  private static final List<String> HEADER =
      List.of(
          "gp", "indicator", "title", "register", "numerator", "denominator", "rate", "exclusions");

  private GpSheet() {}

  static Sheet of(Pack pack) {
    return sheet("gps.csv", pack.gps().stream().flatMap(gp -> figures(pack, gp)));
  }

  /** The same for one GP, to be handed on alone. */
  static Sheet ofOne(Pack pack, String gp) {
    return sheet(file(gp), figures(pack, gp));
  }

  private static Stream<Figure> figures(Pack pack, String gp) {
    return pack.ofLevel("gp").filter(figure -> figure.organisation().equals(gp));
  }

  private static Sheet sheet(String name, Stream<Figure> figures) {
    return new Sheet(name, HEADER, figures.map(GpSheet::cells).toList());
  }

  /**
   * The code comes from an extract: what is no letter or digit may not shape a path. No {@code gp=}
   * either, which readers of the published folder would take for a partition.
   */
  private static String file(String gp) {
    return "by-gp/" + gp.replaceAll("[^A-Za-z0-9]", "_") + ".csv";
  }

  private static List<String> cells(Figure figure) {
    return List.of(
        figure.organisation(),
        figure.indicator(),
        figure.title(),
        figure.shown(figure.register()),
        figure.shown(figure.numerator()),
        figure.shown(figure.denominator()),
        figure.shownRate(),
        figure.shown(figure.exclusions()));
  }
}
