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
import java.util.stream.Stream;
import org.lister.domain.AcsCondition;
import org.lister.domain.Codelist;
import org.lister.domain.Contract;
import org.lister.domain.Disclosure;
import org.lister.domain.Gates;
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

  private final Path folder;
  private final Problems problems = new Problems();
  private final Fingerprint fingerprint = new Fingerprint();

  private ConfigurationReader(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * @param folder the folder that holds lister.yaml, services, rulesets, codelists and suppliers
   * @throws Stopped.Mistake with all problems, each with file and line
   */
  public static Configuration read(Path folder) {
    return new ConfigurationReader(folder).read();
  }

  private Configuration read() {
    Setting root = yaml(folder.resolve("lister.yaml"));
    root.onlyKeys(
        "landing", "hospital", "reference", "out", "service", "period_end", "gates", "disclosure");
    Settings settings = settings(root);
    Gates gates = GatesReader.read(root.optional("gates"));
    Disclosure disclosure = DisclosureReader.read(root.optional("disclosure"));
    Map<String, Codelist> codelists = codelists();
    Service service = service(settings.service());
    List<Ruleset> rulesets = rulesets(service, codelists);
    List<Supplier> suppliers = suppliers();
    Contract contract = contract(codelists);
    List<AcsCondition> conditions = conditions();
    Map<String, String> meanings = meanings();
    problems.stopIfAny();
    return new Configuration(
        settings,
        service,
        rulesets,
        codelists,
        suppliers,
        contract,
        gates,
        disclosure,
        conditions,
        meanings,
        fingerprint.digits());
  }

  private Settings settings(Setting root) {
    return new Settings(
        place(root.required("landing")),
        place(root.required("hospital")),
        place(root.required("reference")),
        place(root.required("out")),
        root.required("service").text(),
        root.required("period_end").date(NO_DATE));
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
    Path file = folder.resolve("services").resolve(name + ".yaml");
    return ServiceReader.read(file.toString(), text(file), problems);
  }

  private List<Ruleset> rulesets(Service service, Map<String, Codelist> codelists) {
    RulesetReader reader =
        new RulesetReader(
            new Clusters(new TreeSet<>(codelists.keySet()), LINKED_CLUSTERS), problems);
    List<Ruleset> rulesets = new ArrayList<>();
    for (String name : service.rulesets()) {
      rulesets.add(reader.read(yaml(folder.resolve("rulesets").resolve(name + ".yaml"))));
    }
    return rulesets;
  }

  private List<Supplier> suppliers() {
    return files(folder.resolve("suppliers"), ".yaml").stream()
        .map(file -> SupplierReader.read(file.toString(), text(file), problems))
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
      byte[] bytes = Files.readAllBytes(file);
      fingerprint.add(folder.relativize(file).toString(), bytes);
      return bytes;
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return new byte[0];
    }
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
