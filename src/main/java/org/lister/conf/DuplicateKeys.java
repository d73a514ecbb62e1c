package org.lister.conf;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds keys written twice in one mapping: the second would hide the first in silence. */
record DuplicateKeys(String file, Problems problems) {

  void findIn(Node node) {
    if (node instanceof MappingNode mapping) {
      findAmong(mapping);
      mapping.getValue().forEach(tuple -> findIn(tuple.getValueNode()));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::findIn);
    }
  }

  private void findAmong(MappingNode mapping) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        Integer first = lines.putIfAbsent(key.getValue(), line(key));
        if (first != null) {
          problems.add(
              file,
              line(key),
              "Cannot use the key '%s' twice: it stands in line %d already. Rename one of the two."
                  .formatted(key.getValue(), first));
        }
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
