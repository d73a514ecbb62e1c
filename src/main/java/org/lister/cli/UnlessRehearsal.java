package org.lister.cli;

import java.util.List;
import org.lister.domain.Service;
import org.lister.store.TableVersion;

/** A stage of a whole run that is left out, and said to be, for a test extraction. */
record UnlessRehearsal(Step step) implements Step {

  @Override
  public String name() {
    return step.name();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return isLeftOut(workplace) ? List.of(leftOut(workplace)) : step.plan(workplace);
  }

  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return isLeftOut(workplace) ? List.of() : step.inputs(workplace);
  }

  @Override
  public Done run(Workplace workplace, String run) {
    return isLeftOut(workplace)
        ? new Done(0, List.of(), List.of(), List.of(leftOut(workplace)))
        : step.run(workplace, run);
  }

  private static boolean isLeftOut(Workplace workplace) {
    return workplace.configuration().service().terms().isTest();
  }

  private String leftOut(Workplace workplace) {
    return "left out %s of %s: %s"
        .formatted(
            step.name(), workplace.configuration().service().code(), Service.whyNothingLeaves());
  }
}
