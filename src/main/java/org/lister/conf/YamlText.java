package org.lister.conf;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The text of a YAML file that was read without problems. A value can be put in the place of
 * another; every other letter, comments included, stays as it is.
 */
record YamlText(String text) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 @._/()-]*");

  /**
   * The same with another value under a key of the top level.
   *
   * @param before the key before which a new one is put
   */
  YamlText with(String key, String value, String before) {
    Optional<NodeTuple> entry = entry(key);
    if (entry.isPresent()) {
      Node node = entry.get().getValueNode();
      return replaced(index(node.getStartMark()), index(node.getEndMark()), quoted(value));
    }
    int place = index(entry(before).orElseThrow().getKeyNode().getStartMark());
    return replaced(place, place, key + ": " + quoted(value) + "\n");
  }

  private YamlText replaced(int from, int to, String by) {
    return new YamlText(text.substring(0, from) + by + text.substring(to));
  }

  /** Marks count code points, of which some are two characters of Java. */
  private int index(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }

  private Optional<NodeTuple> entry(String key) {
    Node root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    return ((MappingNode) root)
        .getValue().stream()
            .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
            .findFirst();
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
  }
}
