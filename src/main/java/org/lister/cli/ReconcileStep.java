package org.lister.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lister.agree.Hierarchy;
import org.lister.conf.Configuration;
import org.lister.conf.Places;
import org.lister.domain.Agreement;
import org.lister.domain.Tolerances;
import org.lister.reconcile.Reconcile;
import org.lister.reconcile.ReconcileRequest;
import org.lister.reconcile.ReconcileResult;
import org.lister.store.TableVersion;

/** Compares what was measured with another source's counts. */
final class ReconcileStep implements Step {

  private final String file;
  private final Tolerances tolerances;
  private final List<ReconcileResult> results = new ArrayList<>();

  /**
   * @param file the other source's counts: a path or a URI
   */
  ReconcileStep(String file, Tolerances tolerances) {
    this.file = Places.uri(Path.of(""), file);
    this.tolerances = tolerances;
  }

  @Override
  public String name() {
    return "reconcile";
  }

  /** Always compared afresh: who asks wants to see the answer. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    workplace.configuration().service().refuseOfTest("reconcile");
    return List.of(
        "read the counts of practices as the ledger last committed them, and " + file,
        "compare each count of each practice, and the sums of England",
        "write reconciliations, and reports to "
            + workplace.configuration().settings().reconciled());
  }

  @Override
  public Done run(Workplace workplace, String run) {
    ReconcileResult result = Reconcile.run(workplace.tables(), request(workplace));
    results.add(result);
    return new Done(
        result.rows(),
        result.read(),
        result.written(),
        List.of(
            String.format(
                Locale.UK,
                "%,d counts of practices agree, %,d differ within the tolerance, %,d by more; %,d"
                    + " rows were not compared",
                result.practices().get(Agreement.AGREES),
                result.practices().get(Agreement.WITHIN),
                result.practices().get(Agreement.DIFFERS),
                result.faults())));
  }

  /** What it came to, once it has been run. */
  ReconcileResult result() {
    return results.get(0);
  }

  private ReconcileRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return new ReconcileRequest(
        file,
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        Hierarchy.read(workplace.spark(), configuration.settings().reference()),
        tolerances,
        configuration.settings().reconciled());
  }
}
