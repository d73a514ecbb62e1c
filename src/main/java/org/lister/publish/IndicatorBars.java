package org.lister.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.publish.pages.PracticePage.Bar;
import org.lister.publish.pages.PracticePage.Compared;
import org.lister.publish.pages.PracticePage.Indicator;

/** Each indicator as a bar with a mark for each area. */
final class IndicatorBars {

  private IndicatorBars() {}

  /** The areas' names in the order of their marks. */
  static List<String> legend(List<AreaBeside> areas) {
    return areas.stream().map(AreaBeside::name).toList();
  }

  static List<Indicator> of(Pack pack, List<AreaBeside> areas) {
    return pack.own().stream()
        .map(own -> indicator(own, areas.stream().map(area -> area.beside(own)).toList()))
        .toList();
  }

  private static Indicator indicator(Figure own, List<Optional<Figure>> areas) {
    Scale scale =
        Scale.of(
            Stream.concat(Stream.of(own), areas.stream().flatMap(Optional::stream))
                .map(Figure::rate));
    return new Indicator(
        own.indicator(),
        own.title(),
        Words.rate(own),
        Words.patients(own) + " patients",
        new Bar(scale.at(own.rate()), scale.end() + "%"),
        compared(areas, scale),
        said(own, areas));
  }

  private static List<Compared> compared(List<Optional<Figure>> areas, Scale scale) {
    List<Compared> compared = new ArrayList<>();
    for (int kind = 1; kind <= areas.size(); kind++) {
      int mark = kind;
      areas
          .get(kind - 1)
          .map(area -> new Compared(mark, area.name(), Words.rate(area), scale.at(area.rate())))
          .ifPresent(compared::add);
    }
    return compared;
  }

  private static String said(Figure own, List<Optional<Figure>> areas) {
    String beside =
        areas.stream()
            .flatMap(Optional::stream)
            .map(area -> area.name() + " " + said(area))
            .collect(Collectors.joining(", "));
    return "Your practice %s, %s patients. %s.".formatted(said(own), Words.patients(own), beside);
  }

  private static String said(Figure figure) {
    String rate = Words.rate(figure);
    return switch (rate) {
      case Figure.HIDDEN -> "not shown";
      case "–" -> "no patients";
      default -> rate;
    };
  }
}
