package org.lister.publish;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The release of comparators that packs stand beside: figures of areas that stay as they are until
 * the next release, whatever practices send meanwhile.
 *
 * @param number of the release, counted from 1 for its service and period
 * @param counts version of the table of counts it was made from
 * @param checksum of all its figures
 * @param areas each area with its figures by indicator, by level and code
 * @param linkage England's, none when no hospital record was looked at
 */
record Release(
    int number,
    long counts,
    String checksum,
    Map<String, AreaBeside> areas,
    List<LinkageLine> linkage)
    implements Serializable {

  private static final String NATIONAL = "england";

  /** Where nothing is counted yet, as when every extract was refused. */
  private static final Release NONE = new Release(0, -1, "", Map.of(), List.of());

  /**
   * @param rows of the table of comparators, all of one release
   */
  static Release of(List<Row> rows) {
    if (rows.isEmpty()) {
      return NONE;
    }
    Map<String, Map<String, Figure>> figures = new HashMap<>();
    for (Row row : rows) {
      Figure figure = Figure.ofArea(row);
      figures
          .computeIfAbsent(key(figure.level(), figure.organisation()), any -> new HashMap<>())
          .put(figure.indicator(), figure);
    }
    Map<String, AreaBeside> areas = new HashMap<>();
    figures.forEach((key, each) -> areas.put(key, area(each)));
    return new Release(
        rows.get(0).getAs("release"),
        rows.get(0).getAs("counts"),
        Checksum.of(ReleaseSheet.of(rows).file().content()),
        areas,
        linkage(figures.getOrDefault(NATIONAL, Map.of())));
  }

  /** As the small print and manifests say it. */
  String inWords() {
    return number == 0 ? "none" : "release %d, from counts version %d".formatted(number, counts);
  }

  /** The areas of a practice, one a level; without figures where the release has none. */
  List<AreaBeside> beside(Pack pack, List<String> levels) {
    return levels.stream().map(level -> area(pack, level)).toList();
  }

  /** The practice's own line, when it has one, and with it England's. */
  Stream<LinkageLine> linkageBeside(Pack pack) {
    return pack.linkage().isEmpty()
        ? Stream.of()
        : Stream.concat(linkage.stream(), pack.linkage().stream());
  }

  private AreaBeside area(Pack pack, String level) {
    Pack.Area area = pack.areas().getOrDefault(level, new Pack.Area("", level));
    return areas.getOrDefault(key(level, area.code()), new AreaBeside(area.name(), Map.of()));
  }

  /** There is one England, whatever its code. */
  private static String key(String level, String code) {
    return level.equals(NATIONAL) ? level : level + " " + code;
  }

  private static AreaBeside area(Map<String, Figure> figures) {
    return new AreaBeside(figures.values().iterator().next().name(), Map.copyOf(figures));
  }

  /** Of the codes that {@code protect} gives to England's linkage. */
  private static List<LinkageLine> linkage(Map<String, Figure> national) {
    Figure linked = national.get("LINKED");
    Figure elsewhere = national.get("LINKED_ELSEWHERE");
    return linked == null || elsewhere == null
        ? List.of()
        : List.of(
            new LinkageLine(
                "all",
                known(linked.denominator()),
                known(linked.numerator()),
                known(elsewhere.numerator())));
  }

  private static long known(@Nullable Long count) {
    return Objects.requireNonNull(count, "England's linkage is never hidden");
  }
}
