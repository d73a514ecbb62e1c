package org.lister.conf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Unknown;
import org.lister.domain.scenario.Scenarios;

/**
 * Reads scenarios: a folder a ruleset, named as its file; in it a folder an indicator; in that the
 * files {@code patients.csv} and {@code entries.csv}.
 */
public final class ScenarioReader {

  private final Path conf;
  private final Map<String, Ruleset> rulesets = new LinkedHashMap<>();
  private final Clusters clusters;
  private final Problems problems = new Problems();

  private ScenarioReader(Path conf, List<Configuration> configurations) {
    this.conf = conf;
    configurations.forEach(this::remember);
    this.clusters =
        new Clusters(
            configurations.get(0).codelists().keySet(), ConfigurationReader.LINKED_CLUSTERS);
  }

  /**
   * The scenarios of every indicator of these services, in alphabetical order; those of other
   * services are passed over.
   *
   * @param conf folder of the configuration that the services stand in
   * @throws Stopped.Mistake with all problems of all files, each with file and line
   */
  public static List<Scenarios> read(Path folder, Path conf, List<Configuration> configurations) {
    ScenarioReader reader = new ScenarioReader(conf, configurations);
    List<Scenarios> read = reader.read(folder);
    reader.problems.stopIfAny();
    return read;
  }

  private void remember(Configuration configuration) {
    List<String> files = configuration.service().rulesets();
    for (int place = 0; place < files.size(); place++) {
      rulesets.putIfAbsent(files.get(place), configuration.rulesets().get(place));
    }
  }

  private List<Scenarios> read(Path folder) {
    List<Scenarios> all = new ArrayList<>();
    for (Path inside : folders(folder)) {
      String name = inside.getFileName().toString();
      Ruleset ruleset = rulesets.get(name);
      if (ruleset != null) {
        all.addAll(ofRuleset(inside, ruleset));
      } else if (!Files.exists(conf.resolve("rulesets").resolve(name + ".yaml"))) {
        problems.add(inside.toString(), 0, Unknown.name("ruleset", name, rulesets.keySet()));
      }
    }
    return all;
  }

  private List<Scenarios> ofRuleset(Path folder, Ruleset ruleset) {
    List<Scenarios> all = new ArrayList<>();
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    ruleset.indicators().forEach(each -> indicators.put(each.code(), each));
    for (Path inside : folders(folder)) {
      String name = inside.getFileName().toString();
      Indicator indicator = indicators.get(name);
      if (indicator == null) {
        problems.add(inside.toString(), 0, Unknown.name("indicator", name, indicators.keySet()));
      } else {
        ofIndicator(inside, ruleset, indicator).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Scenarios> ofIndicator(Path folder, Ruleset ruleset, Indicator indicator) {
    Optional<Sheet> entries = sheet(folder.resolve("entries.csv"), EntriesReader.COLUMNS);
    Optional<Sheet> patients =
        sheet(folder.resolve("patients.csv"), ScenarioPatientsReader.COLUMNS);
    return patients.flatMap(
        sheet ->
            entries.map(
                records ->
                    new ScenarioPatientsReader(sheet, ruleset, indicator, problems)
                        .read(new EntriesReader(records, clusters))));
  }

  private Optional<Sheet> sheet(Path file, List<String> columns) {
    return bytes(file)
        .flatMap(bytes -> Utf8.text(bytes, problem -> problems.add(file.toString(), 0, problem)))
        .map(text -> Sheet.read(file.toString(), text, columns, problems));
  }

  private Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(ConfFile.bytes(file));
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return Optional.empty();
    }
  }

  private List<Path> folders(Path inside) {
    if (!Files.isDirectory(inside)) {
      problems.add(
          inside.toString(),
          0,
          "Cannot read scenarios: there is no such folder. Name the one that holds them.");
      return List.of();
    }
    try (Stream<Path> files = Files.list(inside)) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
