package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.quality.PaymentParameters;
import org.lister.settle.Settle;
import org.lister.settle.SettleRequest;
import org.lister.store.LastRun;
import org.lister.store.TableVersion;

/**
 * Settling as part of a whole run, so that practices see where they stand after each extract: when
 * anything is pending, and never in the place of figures that were worked out with files, which a
 * run does not have.
 */
record SettleOfRun(PaymentParameters parameters) implements Step {

  @Override
  public String name() {
    return Settle.STAGE;
  }

  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return step().plan(workplace);
  }

  @Override
  public Done run(Workplace workplace, String run) {
    if (SettleStep.pending(workplace, parameters).aggregation() == Aggregation.UP_TO_DATE) {
      return said("nothing to do: same counts, same rules, same parameters");
    }
    String files = files(workplace);
    return files.isEmpty()
        ? settled(workplace, run)
        : said(
            "left as it is, since it was worked out with %s: run lister settle with what is in force now"
                .formatted(files));
  }

  private Done settled(Workplace workplace, String run) {
    SettleStep step = step();
    Done done = step.run(workplace, run);
    int refused = step.result().refused().size();
    if (refused == 0) {
      return done;
    }
    List<String> sentences = new ArrayList<>(done.sentences());
    sentences.add(
        String.format(
            Locale.UK,
            "%,d practices were not settled, their figures stay what they were: lister settle says why",
            refused));
    return new Done(done.rows(), done.read(), done.written(), sentences);
  }

  /**
   * What the last settlement of this service and period was brought besides, under whatever rules
   * and software it was made.
   */
  private static String files(Workplace workplace) {
    return workplace
        .tables()
        .ledger()
        .lastThatRead(Settle.STAGE, SettleStep.settled(workplace))
        .map(LastRun::read)
        .orElse(List.of())
        .stream()
        .filter(TableVersion::isFile)
        .map(TableVersion::name)
        .collect(Collectors.joining(", "));
  }

  private static Done said(String sentence) {
    return new Done(0, List.of(), List.of(), List.of(sentence));
  }

  private SettleStep step() {
    return new SettleStep(
        parameters, SettleRequest.Files.NONE, SettleRequest.Faults.LEAVE_THE_PRACTICE);
  }
}
