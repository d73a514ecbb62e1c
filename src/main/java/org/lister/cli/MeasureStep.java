package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lister.agree.Hierarchy;
import org.lister.conf.Configuration;
import org.lister.domain.QualifyingDates;
import org.lister.measure.Measure;
import org.lister.measure.MeasureRequest;
import org.lister.measure.MeasureResult;
import org.lister.store.LastRun;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/** Works out every indicator. */
final class MeasureStep implements Step {

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    List<TableVersion> inputs =
        new ArrayList<>(workplace.versions(TableName.PATIENTS, TableName.EVENTS, TableName.LINKS));
    inputs.add(
        Hierarchy.version(workplace.hadoop(), workplace.configuration().settings().reference()));
    return inputs;
  }

  @Override
  public List<String> plan(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return List.of(
        "read patients, events and links as the ledger last committed them, events once",
        "work out %d indicators of %s for the period to %s"
            .formatted(
                configuration.rulesets().stream().mapToInt(each -> each.indicators().size()).sum(),
                configuration.service().name(),
                configuration.settings().periodEnd()),
        "write outcomes and counts");
  }

  @Override
  public Done run(Workplace workplace, String run) {
    List<TableVersion> read = inputs(workplace);
    MeasureResult result =
        Measure.run(workplace.tables(), request(workplace).since(before(workplace)));
    return new Done(
        result.events(),
        read,
        result.written(),
        List.of(
            String.format(
                Locale.UK,
                "%,d registered patients worked out on %d of %d shelves, the others stand;"
                    + " %,d counts",
                result.patients(),
                result.anew(),
                result.shelves(),
                result.counts()),
            "codelists: " + workplace.configuration().codelistReleases()));
  }

  /** The last run under this configuration and software, whatever was measured in between. */
  private static Optional<LastRun> before(Workplace workplace) {
    return workplace.tables().ledger().history("measure").stream()
        .filter(run -> run.configuration().equals(workplace.configuration().checksum()))
        .filter(run -> run.software().equals(Software.version()))
        .findFirst();
  }

  static MeasureRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return new MeasureRequest(
        configuration.service(),
        configuration.rulesets(),
        QualifyingDates.ofFinancialYearTo(configuration.settings().periodEnd()),
        configuration.codelists(),
        Hierarchy.read(workplace.spark(), configuration.settings().reference()));
  }
}
