package org.lister.measure.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Codelist;
import org.lister.domain.Problem;
import org.lister.domain.scenario.Scenario;
import org.lister.domain.scenario.Scenarios;

/**
 * Puts the patients of scenarios to the engine, all in one job, and to the plain twin, and compares
 * both with what a statistician expects.
 */
public final class Prove {

  private static final long FIRST_NUMBER = 9_000_000_000L;

  private Prove() {}

  /**
   * One proof for the scenarios of each indicator, in their order.
   *
   * @param codelists by name, of every cluster that scenarios and rules name and that has codes
   */
  public static List<Proof> run(
      SparkSession spark, List<Scenarios> all, Map<String, Codelist> codelists) {
    List<ScenarioPatient> patients = patients(all);
    List<Group> groups = groups(patients);
    Map<Long, byte[]> found = spark(spark, groups, codelists);
    List<Trial> trials = new ArrayList<>();
    for (Group group : groups) {
      Jury jury = new Jury(group.key(), new RecordedCodes(group.key().ruleset(), codelists));
      group
          .patients()
          .forEach(patient -> trials.add(jury.trial(patient, found.get(patient.number()))));
    }
    return all.stream().map(scenarios -> proof(scenarios, trials)).toList();
  }

  private static List<ScenarioPatient> patients(List<Scenarios> all) {
    List<ScenarioPatient> patients = new ArrayList<>();
    for (Scenarios scenarios : all) {
      for (Scenario scenario : scenarios.scenarios()) {
        patients.add(new ScenarioPatient(FIRST_NUMBER + patients.size(), scenarios, scenario));
      }
    }
    return patients;
  }

  private static List<Group> groups(List<ScenarioPatient> patients) {
    Map<Group.Key, List<ScenarioPatient>> groups = new LinkedHashMap<>();
    for (ScenarioPatient patient : patients) {
      groups.computeIfAbsent(Group.Key.of(patient), any -> new ArrayList<>()).add(patient);
    }
    return groups.entrySet().stream()
        .map(each -> new Group(each.getKey(), each.getValue()))
        .toList();
  }

  private static Map<Long, byte[]> spark(
      SparkSession spark, List<Group> groups, Map<String, Codelist> codelists) {
    Map<Long, byte[]> found = new HashMap<>();
    groups.stream()
        .map(group -> group.outcomes(spark, codelists))
        .reduce(Dataset::union)
        .map(Dataset::collectAsList)
        .orElse(List.of())
        .forEach(row -> found.put(row.getAs("nhs_number"), row.getAs("bits")));
    return found;
  }

  private static Proof proof(Scenarios scenarios, List<Trial> all) {
    List<Trial> trials = all.stream().filter(each -> each.isOf(scenarios)).toList();
    List<Problem> disagreements =
        new ArrayList<>(
            trials.stream().map(Trial::disagreement).flatMap(Optional::stream).toList());
    int agreed = trials.size() - disagreements.size();
    Reached reached = Reached.by(trials);
    disagreements.addAll(reached.againstTheWord(scenarios));
    return new Proof(scenarios, agreed, disagreements, reached.coverage(scenarios));
  }
}
