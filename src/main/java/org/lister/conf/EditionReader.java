package org.lister.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lister.domain.Codelist;
import org.lister.domain.Problem;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.compare.Edition;
import org.lister.domain.rules.compare.Editions;

/**
 * Reads two versions of the same kind: two folders {@code conf}, two rulesets with their parts
 * beside them, or two codelists.
 *
 * <p>A ruleset in a folder {@code rulesets} asks for the codelists of the folder {@code codelists}
 * beside that; any other for those of the configuration. A codelist is looked at within the rules
 * of the configuration.
 */
public final class EditionReader {

  private final Path conf;
  private final Optional<String> service;
  private final Set<String> faults = new LinkedHashSet<>();

  private EditionReader(Path conf, Optional<String> service) {
    this.conf = conf;
    this.service = service;
  }

  /**
   * Both versions.
   *
   * @param conf the folder of the configuration, for what the two do not bring
   * @param service only the rules of this service; of every service when it is empty
   * @throws Stopped.Mistake with all problems of both, each with file and line
   */
  public static Editions read(Path before, Path after, Path conf, Optional<String> service) {
    EditionReader reader = new EditionReader(conf, service);
    EditionKind kind = EditionKind.of(before, after);
    Editions editions =
        switch (kind) {
          case CONFIGURATION ->
              new Editions(reader.configuration(before), reader.configuration(after));
          case RULESET ->
              new Editions(reader.ruleset(before), reader.ruleset(after)).withUsedCodelists();
          case CODELIST -> reader.codelists(before, after);
        };
    if (!reader.faults.isEmpty()) {
      throw new Stopped.Mistake(String.join("\n", reader.faults));
    }
    return editions;
  }

  /** Rules and codelists of a whole folder; nothing when it has problems, which are kept. */
  private Edition configuration(Path folder) {
    try {
      List<Configuration> read =
          service
              .map(name -> List.of(ConfigurationReader.read(folder, s -> s.withService(name))))
              .orElseGet(() -> ConfigurationReader.readEveryService(folder));
      return new Edition(
          read.stream().flatMap(each -> each.rulesets().stream()).distinct().toList(),
          read.get(0).codelists());
    } catch (Stopped.Mistake mistake) {
      faults.addAll(mistake.getMessage().lines().toList());
      return new Edition(List.of(), Map.of());
    }
  }

  private Edition ruleset(Path file) {
    Problems problems = new Problems();
    Map<String, Codelist> codelists = new CodelistReader(problems).folder(codelistsFor(file));
    Clusters clusters = new Clusters(codelists.keySet(), ConfigurationReader.LINKED_CLUSTERS);
    Path parts = file.resolveSibling(EditionKind.nameOf(file));
    Ruleset ruleset =
        new RulesetReader(clusters, problems)
            .read(yaml(file, problems), part -> yaml(RulesetReader.part(parts, part), problems));
    keep(problems);
    return new Edition(List.of(ruleset), codelists);
  }

  private Path codelistsFor(Path file) {
    Path beside = file.toAbsolutePath().normalize().resolveSibling("../codelists").normalize();
    return Files.isDirectory(beside) ? beside : conf.resolve("codelists");
  }

  /** The configuration's rules with the one list and with the other. */
  private Editions codelists(Path before, Path after) {
    Optional<Codelist> old = codelist(before);
    Optional<Codelist> now = codelist(after);
    Edition rules = configuration(conf);
    if (old.isEmpty() || now.isEmpty()) {
      return new Editions(rules, rules);
    }
    boolean isOldName = !rules.codelists().containsKey(now.get().name());
    String name =
        isOldName && rules.codelists().containsKey(old.get().name())
            ? old.get().name()
            : now.get().name();
    return new Editions(rules.with(named(name, old.get())), rules.with(named(name, now.get())));
  }

  private static Codelist named(String name, Codelist codelist) {
    return new Codelist(name, codelist.terms(), codelist.source(), codelist.proposed());
  }

  private Optional<Codelist> codelist(Path file) {
    Problems problems = new Problems();
    Optional<Codelist> read =
        bytes(file, problems)
            .flatMap(bytes -> new CodelistReader(problems).read(file.toString(), bytes));
    keep(problems);
    return read;
  }

  private static Setting yaml(Path file, Problems problems) {
    String text =
        bytes(file, problems)
            .flatMap(
                bytes -> Utf8.text(bytes, problem -> problems.add(file.toString(), 0, problem)))
            .orElse("");
    return Setting.read(file.toString(), text, problems);
  }

  private static Optional<byte[]> bytes(Path file, Problems problems) {
    try {
      return Optional.of(ConfFile.bytes(file));
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return Optional.empty();
    }
  }

  private void keep(Problems problems) {
    problems.all().stream().map(Problem::toString).forEach(faults::add);
  }
}
