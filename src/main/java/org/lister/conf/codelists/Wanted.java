package org.lister.conf.codelists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lister.conf.CodelistReader;
import org.lister.conf.codelists.ImportRequest.Scope;

/**
 * Which clusters of a release become lists.
 *
 * @param named clusters that rules name
 */
record Wanted(Set<String> named, Scope scope) {

  private static final Pattern CLUSTER = Pattern.compile("\\b[A-Z0-9]+_COD\\b");

  Wanted {
    named = new TreeSet<>(named);
  }

  /**
   * The clusters that rulesets and the contract name. Their text is searched, not read: rules that
   * do not pass their check, because a list is missing, are the very ones that need an import.
   */
  static Wanted of(Path conf, Scope scope) {
    Set<String> named = new TreeSet<>();
    for (Path file : files(conf.resolve("rulesets"))) {
      named.addAll(named(file));
    }
    Path contract = conf.resolve("contract.yaml");
    if (Files.exists(contract)) {
      named.addAll(named(contract));
    }
    return new Wanted(named, scope);
  }

  boolean takes(String cluster) {
    return CodelistReader.isName(cluster) && (scope == Scope.ALL || named.contains(cluster));
  }

  private static Set<String> named(Path file) {
    Set<String> named = new TreeSet<>();
    try {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.strip().startsWith("#"))
          .flatMap(line -> CLUSTER.matcher(line).results())
          .map(MatchResult::group)
          .forEach(named::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }

  private static Set<Path> files(Path folder) {
    Set<Path> yaml = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return yaml;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".yaml")).forEach(yaml::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return yaml;
  }
}
