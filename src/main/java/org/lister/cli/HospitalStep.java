package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lister.conf.Configuration;
import org.lister.ingest.Look;
import org.lister.ingest.hospital.HospitalIngest;
import org.lister.ingest.hospital.HospitalRequest;
import org.lister.ingest.hospital.HospitalResult;
import org.lister.store.TableVersion;

/** Takes in hospital episodes. */
final class HospitalStep implements Step {

  private final Look look;

  HospitalStep(Look look) {
    this.look = look;
  }

  @Override
  public String name() {
    return "hospital";
  }

  /** The stage looks at what landed itself. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return List.of(
        "read HES APC episodes of " + workplace.configuration().settings().hospital(),
        "find finished admissions, emergencies and ACS conditions",
        "write episodes");
  }

  @Override
  public Done run(Workplace workplace, String run) {
    Configuration configuration = workplace.configuration();
    HospitalResult result =
        HospitalIngest.run(
            workplace.tables(),
            new HospitalRequest(
                configuration.settings().hospital(),
                configuration.contract().nhsNumbers(),
                configuration.acsConditions(),
                look));
    return new Done(result.rows(), result.read(), result.written(), sentences(result));
  }

  private static List<String> sentences(HospitalResult result) {
    if (result.isUnchanged()) {
      return List.of("the same files as before: nothing to do");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.UK,
            "%,d episodes kept, %,d duplicates, %,d without a key",
            result.kept(),
            result.duplicates(),
            result.withoutKey()));
    result
        .nhsNumberFaults()
        .forEach(
            (fault, episodes) ->
                sentences.add(
                    String.format(Locale.UK, "%,d episodes with NHS number %s", episodes, fault)));
    return sentences;
  }
}
