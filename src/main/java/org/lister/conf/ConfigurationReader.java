package org.lister.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lister.domain.AcsCondition;
import org.lister.domain.Codelist;
import org.lister.domain.Contract;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.Supplier;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Ruleset;

/** Reads a whole folder {@code conf/}: every problem of every file at once, or all of it. */
public final class ConfigurationReader {

  /** Clusters whose entries come from hospital records, not from codes. */
  public static final Set<String> LINKED_CLUSTERS = Set.of("ACSADM");

  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  /** The files that say what is counted and what it brings. */
  private static final List<String> COUNTING = List.of("services", "rulesets", "codelists");

  private final Path folder;
  private final Problems problems = new Problems();
  private final Fingerprint fingerprint = new Fingerprint();

  private ConfigurationReader(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The configuration as it stands.
   *
   * @param folder the folder that holds lister.yaml, services, rulesets, codelists and suppliers
   * @throws Stopped.Mistake with all problems, each with file and line
   */
  public static Configuration read(Path folder) {
    return read(folder, settings -> settings);
  }

  /**
   * The configuration with other settings than lister.yaml has: another service, another period.
   *
   * @throws Stopped.Mistake with all problems, each with file and line
   */
  public static Configuration read(Path folder, UnaryOperator<Settings> changes) {
    ConfigurationReader reader = new ConfigurationReader(folder);
    Configuration read = reader.read(changes);
    reader.problems.stopIfAny();
    return read;
  }

  /**
   * The configuration of each service in the folder, in alphabetical order.
   *
   * @throws Stopped.Mistake with all problems of all of them, each with file and line
   */
  public static List<Configuration> readEveryService(Path folder) {
    ConfigurationReader reader = new ConfigurationReader(folder);
    Configuration first = reader.read(settings -> settings);
    List<Configuration> read = new ArrayList<>();
    for (String name : reader.names("services")) {
      read.add(
          first.settings().service().equals(name)
              ? first
              : reader.read(settings -> settings.withService(name)));
    }
    reader.problems.stopIfAny();
    return read;
  }

  private Configuration read(UnaryOperator<Settings> changes) {
    Setting root = yaml(folder.resolve("lister.yaml"));
    root.onlyKeys(
        "landing",
        "hospital",
        "reference",
        "out",
        "service",
        "period_end",
        "gates",
        "disclosure",
        "encryption");
    Settings settings = changes.apply(settings(root));
    Map<String, Codelist> codelists = codelists();
    Service service = service(settings.service());
    List<Ruleset> rulesets = rulesets(service, codelists, settings.periodEnd());
    checkScheme(settings.service(), service, rulesets);
    return new Configuration(
        settings,
        service,
        rulesets,
        codelists,
        suppliers(ColumnNeeds.of(rulesets, LINKED_CLUSTERS)),
        contract(codelists),
        GatesReader.read(root.optional("gates")),
        DisclosureReader.read(root.optional("disclosure")),
        conditions(),
        meanings(),
        problems.warnings(),
        fingerprint.digits(),
        fingerprint.digits(COUNTING));
  }

  private Settings settings(Setting root) {
    return new Settings(
        place(root.required("landing")),
        place(root.required("hospital")),
        place(root.required("reference")),
        place(root.required("out")),
        root.required("service").text(),
        root.required("period_end").date(NO_DATE),
        EncryptionReader.read(root.optional("encryption"), folder.resolveSibling("")));
  }

  /** A URI as it stands, or a path from the folder above conf. */
  private String place(Setting setting) {
    return Places.uri(folder.resolveSibling(""), setting.text("."));
  }

  private Map<String, Codelist> codelists() {
    Path lists = folder.resolve("codelists");
    if (!Files.isDirectory(lists)) {
      problems.add(lists.toString(), 0, "Cannot read codelists: there is no such folder.");
      return Map.of();
    }
    files(lists, ".csv").forEach(this::bytes);
    return new CodelistReader(problems).folder(lists);
  }

  private Service service(String name) {
    if (!names("services").contains(name)) {
      problems.add(
          folder.resolve("services").toString(),
          0,
          "Cannot find the service '%s': there is no services/%s.yaml. Name one of %s."
              .formatted(name, name, String.join(", ", names("services"))));
      return ServiceReader.unread(name);
    }
    Path file = folder.resolve("services").resolve(name + ".yaml");
    return ServiceReader.read(file.toString(), text(file), names("rulesets"), problems);
  }

  private List<Ruleset> rulesets(
      Service service, Map<String, Codelist> codelists, LocalDate periodEnd) {
    RulesetReader reader =
        new RulesetReader(
            new Clusters(new TreeSet<>(codelists.keySet()), LINKED_CLUSTERS), problems);
    List<Ruleset> rulesets = new ArrayList<>();
    for (String name : service.rulesets()) {
      Path file = folder.resolve("rulesets").resolve(name + ".yaml");
      Path parts = folder.resolve("rulesets").resolve(name);
      Setting root = yaml(file);
      new DisjointReader(codelists).read(root.optional("disjoint"));
      Ruleset ruleset = reader.read(root, part -> yaml(RulesetReader.part(parts, part)));
      checkYear(file, ruleset, periodEnd);
      rulesets.add(ruleset);
    }
    return rulesets;
  }

  private void checkYear(Path file, Ruleset ruleset, LocalDate periodEnd) {
    if (!ruleset.valid().includes(periodEnd)) {
      problems.add(
          file.toString(),
          0,
          "Cannot measure the period to %s with %s %s: its rules are written for periods that end from %s to %s. Choose another period, or a service of that year."
              .formatted(
                  periodEnd,
                  ruleset.name(),
                  ruleset.version(),
                  ruleset.valid().from(),
                  ruleset.valid().to()));
    }
  }

  /** Of a service and rulesets that could be read: else their problems are told first. */
  private void checkScheme(String name, Service service, List<Ruleset> rulesets) {
    if (problems.all().isEmpty()) {
      Setting root = yaml(folder.resolve("services").resolve(name + ".yaml"));
      new SchemeCheck(root, rulesets).of(service.terms().scheme());
    }
  }

  private List<Supplier> suppliers(Map<String, String> needs) {
    return files(folder.resolve("suppliers"), ".yaml").stream()
        .map(file -> SupplierReader.read(file.toString(), text(file), needs, problems))
        .toList();
  }

  private Contract contract(Map<String, Codelist> codelists) {
    Path file = folder.resolve("contract.yaml");
    return ContractReader.read(file.toString(), text(file), codelists, problems);
  }

  private List<AcsCondition> conditions() {
    Path file = folder.resolve("acs-conditions.csv");
    return AcsConditionReader.read(file.toString(), text(file), problems);
  }

  private Map<String, String> meanings() {
    Path file = folder.resolve("reasons.csv");
    return MeaningsReader.read(file.toString(), text(file), problems);
  }

  private Setting yaml(Path file) {
    return Setting.read(file.toString(), text(file), problems);
  }

  private String text(Path file) {
    return Utf8.text(bytes(file), problem -> problems.add(file.toString(), 0, problem)).orElse("");
  }

  private byte[] bytes(Path file) {
    try {
      byte[] bytes = ConfFile.bytes(file);
      fingerprint.add(folder.relativize(file).toString(), bytes);
      return bytes;
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return new byte[0];
    }
  }

  /** The names of the YAML files in a folder of the configuration, in alphabetical order. */
  private List<String> names(String inside) {
    return files(folder.resolve(inside), ".yaml").stream()
        .map(file -> file.getFileName().toString().replace(".yaml", ""))
        .toList();
  }

  private List<Path> files(Path inside, String ending) {
    try (Stream<Path> files = Files.list(inside)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      problems.add(
          inside.toString(), 0, "Cannot list this folder: it is not there or not readable.");
      return List.of();
    }
  }
}
