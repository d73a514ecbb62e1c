package org.lister.hostile.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lister.conf.ActorsReader;
import org.lister.conf.CodelistReader;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.conf.PaymentsReader;
import org.lister.conf.Problems;
import org.lister.conf.RulesetReader;
import org.lister.conf.ScenarioReader;
import org.lister.conf.ServiceReader;
import org.lister.conf.SupplierReader;
import org.lister.conf.TolerancesReader;
import org.lister.domain.Problem;
import org.lister.domain.Supplier;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.RuleParser;
import org.lister.ingest.DayPattern;

/** The readers of the configuration: problems with file and line, or something valid. */
final class ConfReaders {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String LOCAL = "services/local-example.yaml";

  private final MiniConf conf;
  private final Configuration good;

  ConfReaders(Path folder) throws IOException {
    this.conf = MiniConf.in(folder);
    this.good = ConfigurationReader.read(folder);
  }

  List<FuzzedReader> all() {
    return List.of(
        new FuzzedReader("service", this::service),
        new FuzzedReader("supplier profile", this::supplier),
        new FuzzedReader("ruleset", this::ruleset),
        new FuzzedReader("rules, one by one", ConfReaders::rule),
        new FuzzedReader("codelist", this::codelist),
        new FuzzedReader("folder of the configuration", this::folder),
        new FuzzedReader("actors", (dice, what) -> inFolder(dice, "actors.yaml", this::actors)),
        new FuzzedReader(
            "payments", (dice, what) -> inFolder(dice, "payments.yaml", this::payments)),
        new FuzzedReader(
            "tolerances", (dice, what) -> inFolder(dice, "reconcile.yaml", this::tolerances)),
        new FuzzedReader("scenarios", this::scenarios));
  }

  private boolean service(Dice dice, String what) throws IOException {
    Problems problems = new Problems();
    String good = MiniConf.shipped(dice.oneIn(2) ? LOCAL : "services/qof-2025-26.yaml");
    ServiceReader.read("service.yaml", spoilt(dice, good), Set.of("local-example"), problems);
    return told(what, problems);
  }

  private boolean supplier(Dice dice, String what) throws IOException {
    Problems problems = new Problems();
    String name = dice.of(List.of("EMIS", "TPP", "INPS", "MICROTEST"));
    String text = spoilt(dice, MiniConf.shipped("suppliers/" + name + ".yaml"));
    Supplier read = SupplierReader.read("supplier.yaml", text, problems);
    told(what, problems);
    read.patients().parquetName();
    read.dateFormats().forEach(pattern -> DayPattern.of(pattern).read("2026-03-31"));
    return true;
  }

  private boolean ruleset(Dice dice, String what) throws IOException {
    Problems problems = new Problems();
    String file =
        dice.of(
            List.of(
                "rulesets/local-example.yaml",
                "rulesets/learning-disability-health-checks.yaml",
                "rulesets/qof-2025-26/hyp.yaml"));
    Clusters clusters = new Clusters(good.codelists().keySet(), Set.of("ACSADM"));
    new RulesetReader(clusters, problems).read("rules.yaml", spoilt(dice, MiniConf.shipped(file)));
    return told(what, problems);
  }

  /** Sentences of the two small languages: an objection, or a tree. */
  private static boolean rule(Dice dice, String what) {
    String good =
        dice.of(
            List.of(
                "not (PAT_AGE >= 17 and DM_DAT is not null) or months from DM_DAT to PPED < 12",
                "IFCCHBA_VAL + 1 - 2 <= 58.5 and on DM_REG",
                "latest IFCCHBAM_COD with a value <= 75 after PPED - 12 months and on or before PPED",
                "count of DM_COD at least 28 days apart within 6 months before PPED",
                "earliest of DM_DAT, PPED + 1 day, 2025-04-01"));
    String text = dice.oneIn(3) ? Spoilt.soup(dice, good) : Spoilt.text(dice, good);
    String rule = dice.oneIn(50) ? text.repeat(40) : text;
    try {
      if (dice.oneIn(2)) {
        RuleParser.condition(rule);
      } else {
        RuleParser.extraction(rule);
      }
      return true;
    } catch (IllegalArgumentException objection) {
      Oracle.sentence(what, new Problem("rules.yaml", 1, message(objection)).toString());
      return false;
    }
  }

  private boolean codelist(Dice dice, String what) throws IOException {
    Problems problems = new Problems();
    byte[] text = conf.bytes("codelists/" + dice.of(List.of("DM_COD", "BP_COD")) + ".csv");
    String good = new String(text, java.nio.charset.StandardCharsets.UTF_8);
    new CodelistReader(problems).read("DM_COD.csv", Spoilt.file(dice, good));
    return told(what, problems);
  }

  private boolean folder(Dice dice, String what) throws Exception {
    List<String> files = new ArrayList<>(MiniConf.FILES.subList(0, 4));
    files.addAll(List.of(LOCAL, "rulesets/local-example.yaml", "suppliers/EMIS.yaml"));
    return inFolder(
        dice, dice.of(files), () -> !ConfigurationReader.read(conf.folder()).files().isEmpty());
  }

  private boolean actors() {
    ActorsReader.read(conf.folder());
    return true;
  }

  private boolean payments() {
    PaymentsReader.read(conf.folder(), good.service(), PERIOD_END);
    return true;
  }

  private boolean tolerances() {
    TolerancesReader.read(conf.folder(), Set.of("LCS0101"));
    return true;
  }

  private boolean scenarios(Dice dice, String what) throws Exception {
    String file = dice.of(List.of("patients.csv", "entries.csv"));
    return inFolder(
        dice,
        "scenarios/local-example/LCS0101/" + file,
        () -> !read(conf.folder().resolve("scenarios")).isEmpty());
  }

  private List<?> read(Path scenarios) {
    return ScenarioReader.read(scenarios, conf.folder(), List.of(good));
  }

  /** Spoils one file of the folder, and makes it good again. */
  private boolean inFolder(Dice dice, String file, Oracle.Case reading) throws Exception {
    byte[] good = conf.bytes(file);
    String text = new String(good, java.nio.charset.StandardCharsets.UTF_8);
    conf.write(file, Spoilt.file(dice, text));
    try {
      return reading.run();
    } finally {
      conf.write(file, good);
    }
  }

  private static String spoilt(Dice dice, String good) {
    return new String(Spoilt.file(dice, good), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** True without problems; else they stop, all of them at once. */
  private static boolean told(String what, Problems problems) {
    problems.warnings().forEach(problem -> Oracle.sentence(what, problem.toString()));
    problems.stopIfAny();
    return true;
  }

  private static String message(Exception objection) {
    return String.valueOf(objection.getMessage());
  }
}
