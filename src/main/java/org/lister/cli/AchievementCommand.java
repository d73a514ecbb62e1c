package org.lister.cli;

import java.time.Instant;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.conf.PaymentsReader;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.achievement.Decision;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.terms.Remark;
import org.lister.settle.Chosen;
import org.lister.settle.Decide;
import org.lister.settle.DecideRequest;
import org.lister.settle.DecideResult;
import org.lister.settle.Transition;
import org.lister.store.TableName;
import picocli.CommandLine.Mixin;

/** A command by which somebody decides about achievements. */
abstract class AchievementCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  abstract Decision decision();

  abstract Chosen chosen();

  abstract String why();

  /** The version of the figures that were looked at. */
  abstract @Nullable Long figures();

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Workplace workplace = Workplace.of(configuration, options.spark());
    DecideRequest request = request(workplace);
    if (options.isDryRun()) {
      options
          .voice()
          .say("%s would decide for %s", decision().verb(), request.actor().organisation());
      return 0;
    }
    DecideResult result = Decide.run(workplace.tables(), request);
    witness(workplace, result);
    tell(result);
    return 0;
  }

  private void witness(Workplace workplace, DecideResult result) {
    String practices =
        result.taken().stream().map(Transition::practice).collect(Collectors.joining(", "));
    new Witness(workplace, StageCommand.newRun())
        .decided(decision().verb(), TableName.TRANSITIONS.folder(), practices);
  }

  private DecideRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return new DecideRequest(
        decision(),
        chosen(),
        Acting.now(options.conf()),
        configuration.service(),
        configuration.settings().periodEnd(),
        Boards.of(workplace),
        aggregation(workplace),
        figures(),
        why().isEmpty() ? Remark.NONE : new Remark(why()),
        Instant.now());
  }

  /** Whether the figures are those of the counts, entries, rules and parameters of now. */
  private Aggregation aggregation(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    PaymentParameters parameters =
        PaymentsReader.read(
            options.conf(), configuration.service(), configuration.settings().periodEnd());
    return SettleStep.pending(workplace, parameters).aggregation();
  }

  static Chosen.These these(SortedSet<String> practices) {
    for (String practice : practices) {
      if (!PracticeCode.isCode(practice)) {
        throw new Stopped.Mistake(
            "Cannot use the practice named: it is no practice code. Write a code such as X00001.");
      }
    }
    return new Chosen.These(practices);
  }

  private void tell(DecideResult result) {
    for (Transition each : result.taken()) {
      options
          .voice()
          .say(
              "%s: %s, figures of version %d (calculation %d)",
              each.practice(), each.to().words(), each.figures(), each.calculation());
    }
  }
}
