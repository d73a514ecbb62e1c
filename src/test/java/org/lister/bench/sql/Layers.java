package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns in layers: each in the first layer below which stands all that it speaks of. */
final class Layers {

  private final Map<String, Integer> depths = new HashMap<>();
  private final List<List<Definition>> layers = new ArrayList<>();

  /** Adds a column whose uses are added already; other names are columns of the source. */
  void add(Definition definition) {
    int depth =
        definition.uses().stream().mapToInt(used -> depths.getOrDefault(used, 0)).max().orElse(0);
    if (layers.size() == depth) {
      layers.add(new ArrayList<>());
    }
    layers.get(depth).add(definition);
    depths.put(definition.name(), depth + 1);
  }

  /** The source with all columns. */
  String over(String source) {
    String inner = source;
    for (List<Definition> layer : layers) {
      inner =
          layer.stream()
              .map(each -> each.expression() + " AS " + each.name())
              .collect(Collectors.joining(",\n", "SELECT *,\n", "\nFROM (" + inner + ")"));
    }
    return inner;
  }
}
