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
        "write outcomes and counts; what has not changed since a run under the same rules stands");
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
        List.of(said(result), "codelists: " + workplace.configuration().codelistReleases()));
  }

  private static String said(MeasureResult result) {
    String patients =
        result.anew() < result.shelves()
            ? "%,d registered patients worked out on %d of %d shelves, the others stand"
            : "%,d registered patients";
    return String.format(
        Locale.UK,
        patients + "; %4$,d counts",
        result.patients(),
        result.anew(),
        result.shelves(),
        result.counts());
  }

  /** The last run under this configuration and software, whatever was measured in between. */
  private static Optional<LastRun> before(Workplace workplace) {
    return workplace
        .tables()
        .ledger()
        .last("measure", workplace.configuration().checksum(), Software.version());
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
