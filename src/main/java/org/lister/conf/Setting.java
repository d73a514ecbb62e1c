package org.lister.conf;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file. Asking for what is not there, or is not what it should be, adds a problem
 * with the line and answers with a harmless stand-in, so that reading goes on and every problem is
 * found at once.
 */
public final class Setting {

  private static final int LARGEST_FILE = 3_000_000;

  /** Days of other centuries are slips of the pen, and some of them last for ever. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  /** No exponent: 1e999999999 is a short text and a number that fills the memory. */
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

  /** So much of a text is repeated in a sentence about it. */
  private static final int MOST_TOLD = 80;

  private final String file;
  private final @Nullable Node node;
  private final Problems problems;

  private Setting(String file, @Nullable Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  /** The root of a file. Tags are not obeyed and aliases are few, so that no file can do harm. */
  public static Setting read(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(LARGEST_FILE)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      Optional<String> objection = YamlShape.objection(settings, text);
      if (objection.isPresent()) {
        problems.add(file, 0, "Cannot read YAML: %s. Write less.".formatted(objection.get()));
        return new Setting(file, null, problems);
      }
      Node root = new Compose(settings).composeString(text).orElse(null);
      if (root == null) {
        problems.add(file, 0, "Cannot read settings: the file is empty. Write at least one key.");
      } else {
        new DuplicateKeys(file, problems).findIn(root);
      }
      return new Setting(file, root, problems);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(file, line, "Cannot read YAML: " + e.getProblem() + ". Mend this line.");
    } catch (YamlEngineException e) {
      problems.add(file, 0, "Cannot read YAML: " + e.getMessage() + ".");
    }
    return new Setting(file, null, problems);
  }

  public String file() {
    return file;
  }

  /** The line where this place begins, from 1; 0 for a place that is not there. */
  public int line() {
    return node == null ? 0 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  public boolean isThere() {
    return node != null;
  }

  /** Adds a problem at this place. */
  public void problem(String sentence) {
    problems.add(file, line(), sentence);
  }

  /** Points out something doubtful at this place; nothing stops for it. */
  public void warning(String sentence) {
    problems.warn(file, line(), sentence);
  }

  /** What stands under a key; a place that is not there when nothing does. */
  public Setting optional(String key) {
    for (NodeTuple tuple : tuples()) {
      if (name(tuple).equals(key)) {
        return new Setting(file, tuple.getValueNode(), problems);
      }
    }
    return new Setting(file, null, problems);
  }

  /** What stands under a key, which has to be there. */
  public Setting required(String key) {
    Setting setting = optional(key);
    if (!setting.isThere() && isThere()) {
      problem("Cannot do without the key '%s': it is missing. Add it.".formatted(key));
    }
    return setting;
  }

  /** Adds a problem for each key that is none of these: a misspelt key must not pass in silence. */
  public Setting onlyKeys(String... keys) {
    for (NodeTuple tuple : tuples()) {
      String key = name(tuple);
      if (!Arrays.asList(keys).contains(key)) {
        new Setting(file, tuple.getKeyNode(), problems)
            .problem(
                "Cannot use the key '%s': it is not known here. Use one of %s."
                    .formatted(key, String.join(", ", keys)));
      }
    }
    return this;
  }

  /** The entries of a mapping in the order of the file. */
  public Map<String, Setting> entries() {
    Map<String, Setting> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples()) {
      entries.put(name(tuple), new Setting(file, tuple.getValueNode(), problems));
    }
    return entries;
  }

  /** The items of a sequence; none when this place is not there. */
  public List<Setting> items() {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem("Cannot read a list here: it is something else. Write items as [a, b] or '- a'.");
      return List.of();
    }
    List<Setting> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new Setting(file, item, problems)));
    return items;
  }

  /** The words of a list. */
  public List<String> texts() {
    return items().stream().map(Setting::text).toList();
  }

  public String text() {
    return text("");
  }

  public String text(String otherwise) {
    if (node == null) {
      return otherwise;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("Cannot read a word here: it is a list or a mapping. Write one value.");
    return otherwise;
  }

  public int number(int otherwise) {
    return parsed(Integer::valueOf, otherwise, "a whole number");
  }

  public double decimal(double otherwise) {
    return parsed(text -> Double.valueOf(plain(text)), otherwise, "a number");
  }

  /** A number with all its decimals. */
  public BigDecimal exact(BigDecimal otherwise) {
    return parsed(text -> new BigDecimal(plain(text)), otherwise, "a number");
  }

  public LocalDate date(LocalDate otherwise) {
    return parsed(Setting::day, otherwise, "a date such as 2026-03-31");
  }

  public boolean flag(boolean otherwise) {
    return parsed(Setting::truth, otherwise, "true or false");
  }

  /** The constant of an enum that is written here in small letters, spaces for underscores. */
  public <E extends Enum<E>> E choice(Class<E> type, E otherwise) {
    String choices =
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Setting::said).toList());
    return parsed(
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> said(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        otherwise,
        "one of " + choices);
  }

  /** What a function makes of the text here; what it throws becomes a problem. */
  public <T> T parsed(Function<String, T> parser, T otherwise, String expected) {
    if (node == null) {
      return otherwise;
    }
    String text = text();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      problem("Cannot use '%s' here: it is not %s.".formatted(told(text), expected));
      return otherwise;
    }
  }

  private List<NodeTuple> tuples() {
    if (node == null) {
      return List.of();
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    problem("Cannot read keys here: it is not a mapping. Write 'key: value'.");
    return List.of();
  }

  private static String name(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String said(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String plain(String text) {
    if (PLAIN_NUMBER.matcher(text).matches()) {
      return text;
    }
    throw new IllegalArgumentException(text);
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException(text);
    }
    return day;
  }

  private static String told(String text) {
    return text.length() > MOST_TOLD ? text.substring(0, MOST_TOLD) + "…" : text;
  }

  private static boolean truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException(text);
  }
}
