package org.lister.conf;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/**
 * How deep and how large a YAML text is, found before it is made a tree: a tree is walked by
 * functions that call themselves, so that a thousand brackets could exhaust the stack.
 */
final class YamlShape {

  private static final int DEEPEST = 50;
  private static final int MOST_VALUES = 50_000;

  private YamlShape() {}

  /** What is too much of it, as a sentence goes on; nothing for a text that a person wrote. */
  static Optional<String> objection(LoadSettings settings, String text) {
    int depth = 0;
    int values = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth += step(event.getEventId());
      if (depth > DEEPEST) {
        return Optional.of("lists and mappings lie more than " + DEEPEST + " deep in each other");
      }
      if (++values > MOST_VALUES) {
        return Optional.of("it holds more than " + MOST_VALUES + " values");
      }
    }
    return Optional.empty();
  }

  private static int step(Event.ID event) {
    return switch (event) {
      case MappingStart, SequenceStart -> 1;
      case MappingEnd, SequenceEnd -> -1;
      default -> 0;
    };
  }
}
